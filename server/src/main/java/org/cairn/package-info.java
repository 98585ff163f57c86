/** The Cairn platform: one package per room, bottom to top, as ARCHITECTURE.md tells. */
@NullMarked
package org.cairn;

import org.jspecify.annotations.NullMarked;
