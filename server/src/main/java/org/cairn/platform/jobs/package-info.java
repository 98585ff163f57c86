/** Timed and long work, safe on several nodes. */
@NullMarked
package org.cairn.platform.jobs;

import org.jspecify.annotations.NullMarked;
