/** A copy of all that Cairn keeps, made while it runs. */
@NullMarked
package org.cairn.platform.backup;

import org.jspecify.annotations.NullMarked;
