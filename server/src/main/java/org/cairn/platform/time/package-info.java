/** The one clock of the house, and business days. */
@NullMarked
package org.cairn.platform.time;

import org.jspecify.annotations.NullMarked;
