/** What earners show of their badges, and to whom: private, by link, or to everybody. */
@ApplicationModule(displayName = "Sharing")
@NullMarked
package org.cairn.sharing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
