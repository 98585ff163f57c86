/** The way through a stack: who has begun it, what counts, what is next, and its award. */
@ApplicationModule(displayName = "Stacks")
@NullMarked
package org.cairn.stacks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
