package org.cairn.review;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cairn.people.OrganizationId;
import org.cairn.people.PersonId;
import org.springframework.stereotype.Component;

/**
 * The completeness check that the issuer promises within a business day: before anyone rates,
 * somebody looks whether everything can be opened. Who looks need not rate, and may.
 */
@Component
class FirstLooks {

    /** Business days from the hand-in. */
    private static final int DAYS = 1;

    private final FirstLookStore store;
    private final Calendars calendars;

    FirstLooks(FirstLookStore store, Calendars calendars) {
        this.store = store;
        this.calendars = calendars;
    }

    boolean confirm(Facts facts, PersonId checker, Instant now) {
        return store.add(facts, checker, now);
    }

    /** By when a first look is promised; empty once somebody looked or began to assess. */
    Optional<Instant> due(Submission submission) {
        return submission instanceof HandedIn in
                        && in.begunAt().isEmpty()
                        && !store.isThere(in.facts())
                ? Optional.of(
                        calendars.of(in.facts().issuer()).due(in.promise().handedInAt(), DAYS))
                : Optional.empty();
    }

    /** The same for the lines of a queue. */
    List<QueueRow> with(List<QueueRow> rows) {
        Map<OrganizationId, Calendar> known =
                calendars.of(rows.stream().map(QueueRow::issuer).collect(Collectors.toSet()));
        return rows.stream().map(row -> row.unchecked() ? with(row, known) : row).toList();
    }

    private static QueueRow with(QueueRow row, Map<OrganizationId, Calendar> known) {
        Calendar calendar = Objects.requireNonNull(known.get(row.issuer()));
        return row.checkedBy(calendar.due(row.handedInAt(), DAYS));
    }
}
