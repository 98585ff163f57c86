/** Tests of the clock and of business days. */
@NullMarked
package org.cairn.platform.time;

import org.jspecify.annotations.NullMarked;
