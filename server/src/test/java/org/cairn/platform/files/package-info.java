/** Tests of the package of the same name. */
@NullMarked
package org.cairn.platform.files;

import org.jspecify.annotations.NullMarked;
