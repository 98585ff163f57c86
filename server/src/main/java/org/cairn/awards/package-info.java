/** The register of what was awarded: credentials, keys, status, revocation. */
@ApplicationModule(displayName = "Awards")
@NullMarked
package org.cairn.awards;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
