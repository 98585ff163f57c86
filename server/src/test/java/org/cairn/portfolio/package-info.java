/** Tests of the package of the same name. */
@NullMarked
package org.cairn.portfolio;

import org.jspecify.annotations.NullMarked;
