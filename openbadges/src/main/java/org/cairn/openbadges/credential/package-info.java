/**
 * Open Badges 3.0 as records that cannot be wrong, and a tolerant view of the badges of others.
 *
 * <p>A text that is not said is the empty string; other things that are not said are empty.
 */
@NullMarked
package org.cairn.openbadges.credential;

import org.jspecify.annotations.NullMarked;
