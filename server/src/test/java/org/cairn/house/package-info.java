/** The rules of the house, each with a planted violation that it must find. */
@NullMarked
package org.cairn.house;

import org.jspecify.annotations.NullMarked;
