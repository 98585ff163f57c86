/** What people are told at each step, on screen and by mail. */
@ApplicationModule(displayName = "Notices")
@NullMarked
package org.cairn.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
