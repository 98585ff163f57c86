/** Who: persons, their accounts and roles, and the tree of organizations. */
@ApplicationModule(displayName = "People")
@NullMarked
package org.cairn.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
