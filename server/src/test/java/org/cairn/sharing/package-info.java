/** Badge pages and files over HTTP. */
@NullMarked
package org.cairn.sharing;

import org.jspecify.annotations.NullMarked;
