package org.cairn.openbadges.status;

import java.util.function.Supplier;
import org.cairn.openbadges.OpenBadgesProblem;

/** Says what is wrong with a status list, an entry in one, or a reference to one. */
public final class StatusProblem extends OpenBadgesProblem {

    private static final long serialVersionUID = 1L;

    /** With a sentence for the person who brought the thing at fault. */
    public StatusProblem(String message) {
        super(message);
    }

    /** What must be so; the sentence is put together only when it is needed. */
    static void require(boolean sound, Supplier<String> problem) {
        if (!sound) {
            throw new StatusProblem(problem.get());
        }
    }
}
