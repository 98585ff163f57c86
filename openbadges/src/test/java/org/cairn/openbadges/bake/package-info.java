/** Tests of baking. */
@NullMarked
package org.cairn.openbadges.bake;

import org.jspecify.annotations.NullMarked;
