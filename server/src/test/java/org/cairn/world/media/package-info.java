/** Checks of the sample files, and the maker of the sample film. */
@NullMarked
package org.cairn.world.media;

import org.jspecify.annotations.NullMarked;
