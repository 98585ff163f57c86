/** The page of a stack, its design, and the desk on which its awards are decided. */
@NullMarked
package org.cairn.stacks.web;

import org.jspecify.annotations.NullMarked;
