/** Violations planted for the rules of the house. */
@NullMarked
package org.cairn.house.planted;

import org.jspecify.annotations.NullMarked;
