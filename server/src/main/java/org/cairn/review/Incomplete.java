package org.cairn.review;

import java.time.Instant;
import java.util.List;
import org.cairn.platform.web.UserProblem;

/** It could not be assessed as it was; mending it uses no attempt. */
public record Incomplete(Facts facts, List<Condition> conditions, Instant at)
        implements Submission {

    public Incomplete {
        conditions = List.copyOf(conditions);
    }

    public Draft reopen() {
        return new Draft(facts);
    }

    /** At least one reason has to be named. */
    static List<Condition> conditions(List<Condition> conditions) {
        if (conditions.isEmpty()) {
            throw new UserProblem("review.incomplete.condition-missing");
        }
        return conditions;
    }

    @Override
    public Stage stage() {
        return Stage.INCOMPLETE;
    }

    @Override
    public WaitingFor waitingFor() {
        return WaitingFor.EDUCATOR;
    }
}
