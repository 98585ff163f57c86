/** Tests of the package of the same name. */
@NullMarked
package org.cairn.portfolio.intake;

import org.jspecify.annotations.NullMarked;
