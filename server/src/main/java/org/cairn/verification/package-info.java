/** Checks any badge that is shown to the site, its own ones without any network; keeps nothing. */
@ApplicationModule(displayName = "Verification")
@NullMarked
package org.cairn.verification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
