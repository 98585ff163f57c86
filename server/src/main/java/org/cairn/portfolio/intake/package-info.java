/**
 * The gate for files: what they are by their bytes, whether they may come in, and what is removed.
 */
@NullMarked
package org.cairn.portfolio.intake;

import org.jspecify.annotations.NullMarked;
