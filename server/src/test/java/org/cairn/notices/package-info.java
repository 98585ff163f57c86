/** Notices on screen and by mail in the running program. */
@NullMarked
package org.cairn.notices;

import org.jspecify.annotations.NullMarked;
