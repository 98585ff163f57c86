package org.cairn.world;

import java.util.List;
import java.util.Optional;

/** {@code hours.yaml}: what counts of a cohort beside its sessions. */
record HoursFile(
        List<String> reportable,
        List<MadeUp> makeUps,
        List<Reported> reports,
        List<Completed> completions) {

    /** A task in place of a session that was missed. */
    record MadeUp(String person, String session, String task, int daysAhead, boolean done) {}

    /** Hours that somebody reported, and what became of it. */
    record Reported(
            String person,
            String unit,
            int daysAgo,
            int minutes,
            String words,
            Optional<Boolean> confirmed,
            Optional<String> asked) {}

    /** A line of the file of a learning management system. */
    record Completed(String person, String unit, int daysAgo, int minutes) {}
}
