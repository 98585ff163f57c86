/** What an award is worth: what each organization counts a micro-credential for, over time. */
@ApplicationModule(displayName = "Recognition")
@NullMarked
package org.cairn.recognition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
