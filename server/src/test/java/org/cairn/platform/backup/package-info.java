@NullMarked
package org.cairn.platform.backup;

import org.jspecify.annotations.NullMarked;
