/** Tests of the badges that are written and of those that are read. */
@NullMarked
package org.cairn.openbadges.credential;

import org.jspecify.annotations.NullMarked;
