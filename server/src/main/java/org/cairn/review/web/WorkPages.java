package org.cairn.review.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairn.awards.AwardId;
import org.cairn.awards.Awards;
import org.cairn.awards.Lapse;
import org.cairn.catalog.Catalog;
import org.cairn.catalog.Edition;
import org.cairn.catalog.EditionId;
import org.cairn.catalog.MicroCredentialId;
import org.cairn.cohorts.DueDays;
import org.cairn.people.Me;
import org.cairn.people.OrganizationId;
import org.cairn.review.Calendar;
import org.cairn.review.Calendars;
import org.cairn.review.Submissions;
import org.cairn.review.WaitingFor;
import org.cairn.review.WorkRow;
import org.springframework.stereotype.Component;

/** Lays out the list of an educator's own work with a few questions to the rooms below. */
@Component
class WorkPages {

    private final Submissions submissions;
    private final Catalog catalog;
    private final Calendars calendars;
    private final DueDays dueDays;
    private final Awards awards;
    private final Clock clock;

    WorkPages(
            Submissions submissions,
            Catalog catalog,
            Calendars calendars,
            DueDays dueDays,
            Awards awards,
            Clock clock) {
        this.submissions = submissions;
        this.catalog = catalog;
        this.calendars = calendars;
        this.dueDays = dueDays;
        this.awards = awards;
        this.clock = clock;
    }

    /** What was found out for all lines at once. */
    private record Known(
            Map<EditionId, Edition> editions,
            Map<OrganizationId, Calendar> calendars,
            DueDays.Open due,
            Map<AwardId, Lapse> lapses,
            Set<MicroCredentialId> running,
            Instant now) {

        Optional<Lapse> lapse(WorkRow row) {
            return row.award().map(lapses::get);
        }
    }

    WorkPage of(Me me) {
        List<WorkRow> rows = submissions.mine(me.id());
        Known known = known(me, rows);
        List<WorkPage.Line> lines = rows.stream().map(row -> line(row, known)).toList();
        return new WorkPage(
                lines.stream()
                        .filter(line -> line.row().stage().isOpen())
                        .sorted(Comparator.comparing(line -> line.byWhen().orElse(Instant.MAX)))
                        .toList(),
                lines.stream().filter(line -> !line.row().stage().isOpen()).toList());
    }

    private Known known(Me me, List<WorkRow> rows) {
        Instant now = clock.instant();
        Map<EditionId, Edition> editions =
                catalog.editions(rows.stream().map(WorkRow::edition).collect(Collectors.toSet()));
        Map<AwardId, Lapse> lapses = Lapse.all(awards.ofEarner(me.id()), now);
        return new Known(
                editions,
                calendars.of(
                        editions.values().stream()
                                .map(Edition::issuer)
                                .collect(Collectors.toSet())),
                dueDays.open(me.id()),
                lapses,
                rows.stream()
                        .filter(row -> row.stage().isOpen() || holds(row, lapses))
                        .map(WorkRow::microCredential)
                        .collect(Collectors.toSet()),
                now);
    }

    private static boolean holds(WorkRow row, Map<AwardId, Lapse> lapses) {
        return row.award().filter(award -> !lapses.containsKey(award)).isPresent();
    }

    private static WorkPage.Line line(WorkRow row, Known known) {
        Edition edition = Objects.requireNonNull(known.editions().get(row.edition()));
        Optional<Lapse> lapse = known.lapse(row);
        boolean running = known.running().contains(row.microCredential());
        return new WorkPage.Line(
                row,
                edition.definition().title(),
                edition.isPilot(),
                StatusView.of(row.stage(), row.attempt(), row.round(), lapse),
                lapse.filter(one -> one.isOver() && !running)
                        .map(one -> "/catalog/" + edition.definition().slug()),
                due(row, edition, known),
                Optional.ofNullable(known.calendars().get(edition.issuer()))
                        .flatMap(calendar ->
                                row.dueAt().map(due -> calendar.daysLeft(known.now(), due))));
    }

    /** While others are at work nothing is due; who earns it alone has no due days. */
    private static Optional<PartPage.Due> due(WorkRow row, Edition edition, Known known) {
        boolean isMine = row.stage().isOpen() && row.waitingFor() == WaitingFor.EDUCATOR;
        return known.due()
                .next(row.microCredential(), edition.definition())
                .filter(day -> isMine && row.isWithCohort(edition.definition()))
                .map(day -> new PartPage.Due(day, day.isPast(known.now())));
    }
}
