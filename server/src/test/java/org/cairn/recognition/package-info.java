/** Tests of what awards count for. */
@NullMarked
package org.cairn.recognition;

import org.jspecify.annotations.NullMarked;
