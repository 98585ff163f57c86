/** Measures the running program; see README.md beside the sources. */
@NullMarked
package org.cairn.bench;

import org.jspecify.annotations.NullMarked;
