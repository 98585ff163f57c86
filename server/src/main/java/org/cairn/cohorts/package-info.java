/** Who goes through a program together: cohorts, their sessions, attendance and hours. */
@ApplicationModule(displayName = "Cohorts")
@NullMarked
package org.cairn.cohorts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
