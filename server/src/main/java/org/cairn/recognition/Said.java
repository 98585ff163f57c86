package org.cairn.recognition;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cairn.catalog.MicroCredentialId;
import org.cairn.catalog.Worth;

/** What one organization has said of some micro-credentials, by the day on which it begins. */
final class Said {

    private final Map<MicroCredentialId, TreeMap<LocalDate, Recognition>> all = new HashMap<>();

    /**
     * All that was said.
     *
     * @param statements the oldest first
     */
    Said(List<Recognition> statements) {
        statements.forEach(this::add);
    }

    /** The later word counts, and what was taken back was never said. */
    void add(Recognition statement) {
        TreeMap<LocalDate, Recognition> days =
                all.computeIfAbsent(statement.microCredential(), id -> new TreeMap<>());
        if (statement.takenBack()) {
            days.remove(statement.worth().from());
        } else {
            days.put(statement.worth().from(), statement);
        }
    }

    /** The days after this one on which something begins. */
    List<LocalDate> beginningAfter(MicroCredentialId microCredential, LocalDate day) {
        TreeMap<LocalDate, Recognition> days = all.get(microCredential);
        return days == null ? List.of() : List.copyOf(days.tailMap(day, false).keySet());
    }

    /** Whether exactly that holds from its first day on already. */
    boolean has(MicroCredentialId microCredential, Worth worth) {
        return on(microCredential, worth.from())
                .map(said ->
                        said.worth().equals(worth) || said.worth().isNothing() && worth.isNothing())
                .orElse(worth.isNothing());
    }

    private Optional<Recognition> on(MicroCredentialId microCredential, LocalDate day) {
        return Optional.ofNullable(all.get(microCredential))
                .map(days -> days.floorEntry(day))
                .map(Map.Entry::getValue);
    }
}
