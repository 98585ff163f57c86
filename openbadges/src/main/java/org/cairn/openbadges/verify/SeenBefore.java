package org.cairn.openbadges.verify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a list of revocations still says when its site is silent and a copy has to do. A revocation
 * is for good; whatever else the copy says may have changed, and is no status of today.
 */
final class SeenBefore {

    private SeenBefore() {}

    /**
     * What can be said of the status now.
     *
     * @param then what the list says
     * @param seen when it was fetched, if it is a copy
     */
    static Judgement judge(Judgement then, Optional<Instant> seen) {
        return seen.map(time -> judge(then, time)).orElse(then);
    }

    private static Judgement judge(Judgement then, Instant seen) {
        var key = then.summary().key();
        if (then.outcome() == Outcome.UNCHECKED
                || key.startsWith("status.revoked")
                || key.equals("status.none")) {
            return dated(then, seen);
        }
        var now = then.outcome() == Outcome.PASSED ? "status.kept-passed" : "status.kept-stopped";
        return new Judgement(
                Outcome.UNCHECKED,
                Message.of(now, "date", seen.toString()),
                then.notices(),
                then.details());
    }

    /** The same, with a word on how old the list is. */
    static Judgement dated(Judgement then, Instant seen) {
        List<Message> notices = new ArrayList<>(then.notices());
        notices.add(Message.of("status.kept", "date", seen.toString()));
        return then.noting(notices);
    }
}
