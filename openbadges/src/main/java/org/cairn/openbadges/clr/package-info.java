/** Comprehensive Learner Record 2.0: what a person achieved at one place, in one signed record. */
@NullMarked
package org.cairn.openbadges.clr;

import org.jspecify.annotations.NullMarked;
