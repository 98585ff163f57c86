/** Where everybody begins: the start page, a home for each role, and what a school was awarded. */
@ApplicationModule(displayName = "Home")
@NullMarked
package org.cairn.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
