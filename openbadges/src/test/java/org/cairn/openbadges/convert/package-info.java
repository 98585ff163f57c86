/** Tests of badges in the words of the other version. */
@NullMarked
package org.cairn.openbadges.convert;

import org.jspecify.annotations.NullMarked;
