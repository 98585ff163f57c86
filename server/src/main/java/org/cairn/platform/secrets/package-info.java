/** What must not be read or forged: sealed secrets and sealed tickets. */
@NullMarked
package org.cairn.platform.secrets;

import org.jspecify.annotations.NullMarked;
