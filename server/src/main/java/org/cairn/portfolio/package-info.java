/** An educator's evidence: texts, links, documents, pictures, video, sound, and how it is shown. */
@ApplicationModule(displayName = "Portfolio")
@NullMarked
package org.cairn.portfolio;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
