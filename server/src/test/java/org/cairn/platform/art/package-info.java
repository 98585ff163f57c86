/** Checks of everything Cairn draws by itself. */
@NullMarked
package org.cairn.platform.art;

import org.jspecify.annotations.NullMarked;
