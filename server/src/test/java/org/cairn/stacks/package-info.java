/** Tests of stacks. */
@NullMarked
package org.cairn.stacks;

import org.jspecify.annotations.NullMarked;
