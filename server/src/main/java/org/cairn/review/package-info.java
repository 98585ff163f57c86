/**
 * The path of a piece of work: submission, assessment, recommendation, decision, round by round.
 */
@ApplicationModule(displayName = "Review")
@NullMarked
package org.cairn.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
