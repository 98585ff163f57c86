/**
 * The demo world: named people, their work and their badges, made through the front desks of the
 * rooms below.
 */
@ApplicationModule(displayName = "World")
@NullMarked
package org.cairn.world;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
