/** Counting, tested. */
@NullMarked
package org.cairn.platform.throttle;

import org.jspecify.annotations.NullMarked;
