/**
 * Bakes a badge record into a PNG or SVG picture without touching the picture, and takes it out
 * again.
 */
@NullMarked
package org.cairn.openbadges.bake;

import org.jspecify.annotations.NullMarked;
