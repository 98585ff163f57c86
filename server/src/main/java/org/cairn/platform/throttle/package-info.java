/** How often something may be tried. */
@NullMarked
package org.cairn.platform.throttle;

import org.jspecify.annotations.NullMarked;
