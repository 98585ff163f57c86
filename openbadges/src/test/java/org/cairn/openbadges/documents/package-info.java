/** Tests of verification. */
@NullMarked
package org.cairn.openbadges.documents;

import org.jspecify.annotations.NullMarked;
