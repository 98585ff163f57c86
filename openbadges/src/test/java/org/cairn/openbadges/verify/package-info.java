/** Tests of verification. */
@NullMarked
package org.cairn.openbadges.verify;

import org.jspecify.annotations.NullMarked;
