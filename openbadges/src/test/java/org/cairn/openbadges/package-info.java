/** Tests of the library, and what several of them share. */
@NullMarked
package org.cairn.openbadges;

import org.jspecify.annotations.NullMarked;
