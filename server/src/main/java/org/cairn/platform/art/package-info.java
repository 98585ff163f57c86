/** Everything Cairn draws by itself: badges, preview cards, QR codes and documents on paper. */
@NullMarked
package org.cairn.platform.art;

import org.jspecify.annotations.NullMarked;
