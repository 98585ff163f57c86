/** The demo world, seen from inside. */
@NullMarked
package org.cairn.world;

import org.jspecify.annotations.NullMarked;
