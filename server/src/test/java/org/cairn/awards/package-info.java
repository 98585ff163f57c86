/** Tests of the register. */
@NullMarked
package org.cairn.awards;

import org.jspecify.annotations.NullMarked;
