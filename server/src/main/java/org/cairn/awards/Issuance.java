package org.cairn.awards;

import java.util.List;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.UserProblem;

/** What became of orders that were given together: a badge for each, or none for any. */
public sealed interface Issuance {

    /**
     * All of them.
     *
     * @param awards one for each order, in the same sequence
     */
    record Issued(List<Award> awards) implements Issuance {
        public Issued {
            awards = List.copyOf(awards);
        }
    }

    /**
     * Nothing was issued; without these orders the others can be.
     *
     * @param refusals each order that cannot be carried out, and why
     */
    record Refused(List<Refusal> refusals) implements Issuance {
        public Refused {
            refusals = List.copyOf(refusals);
        }
    }

    /** An order that cannot be carried out. */
    record Refusal(AwardOrder order, Reason reason) {

        RuntimeException problem() {
            return switch (reason) {
                case OWN -> new UserProblem("awards.problem.own");
                case NO_EARNER -> new NotThere();
            };
        }
    }

    /** Why not. */
    enum Reason {
        /** Nobody decides on the own work. */
        OWN,
        /** There is no such person. */
        NO_EARNER
    }
}
