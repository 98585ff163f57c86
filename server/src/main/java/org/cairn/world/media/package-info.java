/**
 * Files that look like an educator's evidence, made on the spot for the demo world and for tests.
 */
@NullMarked
package org.cairn.world.media;

import org.jspecify.annotations.NullMarked;
