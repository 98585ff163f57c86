package org.cairn.awards.web;

import java.util.Optional;
import org.cairn.awards.Grounds;
import org.cairn.platform.web.UserProblem;

/**
 * The form that stops a badge, or many.
 *
 * @param understood whether the box that says it is for good was ticked
 */
record Stopping(Optional<String> code, Optional<String> reason, Optional<Boolean> understood) {

    /** What stands in the fields, so that it stands there again. */
    Typed typed() {
        return new Typed(code.orElse(""), reason.orElse(""));
    }

    Grounds grounds() {
        Grounds.Code chosen =
                code.flatMap(Grounds.Code::of)
                        .orElseThrow(() -> new UserProblem("awards.problem.code"));
        return new Grounds(chosen, reason.orElse(""));
    }

    /** The same, where there is no way back. */
    Grounds forGood() {
        Grounds grounds = grounds();
        if (!understood.orElse(false)) {
            throw new UserProblem("awards.problem.understood");
        }
        return grounds;
    }

    /** What was typed. */
    public record Typed(String code, String reason) {

        static final Typed NOTHING = new Typed("", "");
    }
}
