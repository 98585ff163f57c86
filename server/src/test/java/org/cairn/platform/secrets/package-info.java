/** Tests of the package of the same name. */
@NullMarked
package org.cairn.platform.secrets;

import org.jspecify.annotations.NullMarked;
