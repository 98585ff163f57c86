/** The append-only, hash-chained log of every step. */
@NullMarked
package org.cairn.platform.audit;

import org.jspecify.annotations.NullMarked;
