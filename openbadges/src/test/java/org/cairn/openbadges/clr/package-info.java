/** Tests of learner records as they are written. */
@NullMarked
package org.cairn.openbadges.clr;

import org.jspecify.annotations.NullMarked;
