/**
 * Badges of Open Badges 2.0 in the words of 3.0 and the other way: what both can say is carried
 * over, what only one can say is listed.
 */
@NullMarked
package org.cairn.openbadges.convert;

import org.jspecify.annotations.NullMarked;
