package org.cairn.cohorts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairn.catalog.HoursPlan;

/** Adds up the minutes of one person, from each note once. */
final class Tally {

    private final Map<Cell, Integer> counted = new HashMap<>();
    private final Map<Cell, Integer> missed = new HashMap<>();
    private final Map<SessionId, Integer> madeUp = new HashMap<>();
    private final Map<SessionId, Integer> open = new HashMap<>();
    private int held;

    /**
     * Adds up sessions with what was attended of them, and credits. A session that is not held
     * against the person and at which minutes count offers just these, so that they make up for
     * nothing missed; what makes up for a session never counts more than is missing of it.
     */
    void add(
            List<Session> sessions,
            Map<SessionId, Integer> attended,
            Set<SessionId> heldAgainst,
            List<Credit> credits) {
        Map<SessionId, Integer> agreed = new HashMap<>();
        credits.forEach(credit ->
                credit.missed()
                        .ifPresentOrElse(
                                session -> agreed.merge(session, credit.minutes(), Integer::sum),
                                () ->
                                        counted.merge(
                                                credit.cell(), credit.minutes(), Integer::sum)));
        for (Session session : sessions) {
            if (!session.extra() && !session.isCanceled()) {
                int there = attended.getOrDefault(session.id(), 0);
                int more =
                        Math.min(session.minutes() - there, agreed.getOrDefault(session.id(), 0));
                add(session, there, more, heldAgainst.contains(session.id()));
            }
        }
    }

    /** Adds what came along from other cohorts; it makes up for nothing missed here. */
    void carry(List<Carried> carried) {
        carried.forEach(one -> {
            one.minutes().forEach((cell, more) -> counted.merge(cell, more, Integer::sum));
            held += one.total();
        });
    }

    private void add(Session session, int attended, int more, boolean isHeld) {
        Cell cell = session.cell();
        int lacking = session.minutes() - attended;
        if (more > 0) {
            madeUp.put(session.id(), more);
        }
        counted.merge(cell, attended + more, Integer::sum);
        held += isHeld ? session.minutes() : attended + more;
        if (isHeld && lacking > more) {
            missed.merge(cell, lacking - more, Integer::sum);
            open.put(session.id(), lacking - more);
        }
    }

    Ledger ledger(HoursPlan plan, Map<Cell, Integer> reported) {
        return new Ledger(plan, counted, reported, missed, held);
    }

    /** The verified minutes, whatever they come from. */
    Map<Cell, Integer> counted() {
        return Map.copyOf(counted);
    }

    /** The minutes that count as made up, by the session that was missed. */
    Map<SessionId, Integer> madeUp() {
        return Map.copyOf(madeUp);
    }

    /** The minutes that can still be made up, by session. */
    Map<SessionId, Integer> open() {
        return Map.copyOf(open);
    }
}
