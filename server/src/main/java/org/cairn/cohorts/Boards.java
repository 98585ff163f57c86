package org.cairn.cohorts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.catalog.Catalog;
import org.cairn.catalog.Edition;
import org.cairn.catalog.Part;
import org.cairn.people.PersonId;
import org.cairn.platform.web.Text;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Front desk: how everybody of a cohort is getting on, those at risk first and why. */
@Service
@Transactional(readOnly = true)
public class Boards {

    /** How many stand on a page. */
    public static final int SIZE = 25;

    /** Percent of the cohort’s time after which something should have begun. */
    private static final int LATE = 25;

    private static final Duration WAITS_LONG = Duration.ofDays(14);
    private static final Duration QUIET = Duration.ofDays(21);

    private final Leading leading;
    private final Ledgers ledgers;
    private final CohortStore cohorts;
    private final NudgeStore nudges;
    private final DueStore due;
    private final Catalog catalog;
    private final ObjectProvider<ArtifactProgress> artifacts;
    private final Clock clock;

    Boards(
            Leading leading,
            Ledgers ledgers,
            CohortStore cohorts,
            NudgeStore nudges,
            DueStore due,
            Catalog catalog,
            ObjectProvider<ArtifactProgress> artifacts,
            Clock clock) {
        this.leading = leading;
        this.ledgers = ledgers;
        this.cohorts = cohorts;
        this.nudges = nudges;
        this.due = due;
        this.catalog = catalog;
        this.artifacts = artifacts;
        this.clock = clock;
    }

    /** Why somebody needs a hand, and how much that weighs. */
    public record Risk(int weight, Text why) {

        private static final String HOURS = "cohorts.risk.hours";

        static Risk ofHours(int weight, int minutes) {
            return new Risk(weight, Text.of(HOURS, minutes / 60.0));
        }

        /** Whether it is for hours that were missed. */
        public boolean isOfHours() {
            return why.key().equals(HOURS);
        }
    }

    /**
     * How one person is getting on.
     *
     * @param lastSeen at a session, an online module or the artifacts; empty = never
     * @param risks the heaviest first
     */
    public record Line(
            PersonId person,
            Ledger ledger,
            Optional<ArtifactProgress.Progress> progress,
            Optional<Instant> lastSeen,
            List<Risk> risks,
            Optional<Nudges.Sent> nudged) {

        public Line {
            risks = List.copyOf(risks);
        }

        int weight() {
            return risks.stream().mapToInt(Risk::weight).sum();
        }

        /** Where one artifact stands. */
        public ArtifactProgress.State state(String part) {
            return progress.map(one -> one.of(part)).orElse(ArtifactProgress.State.NOT_BEGUN);
        }
    }

    /**
     * One page.
     *
     * @param page the one shown, from 1, never beyond the last
     */
    public record Shown(
            Cohort cohort, Edition edition, List<Line> lines, int total, int atRisk, int page) {

        public Shown {
            lines = List.copyOf(lines);
        }

        public int pages() {
            return Math.max(1, (total + SIZE - 1) / SIZE);
        }
    }

    public Shown page(PersonId me, CohortId id, int wanted) {
        Cohort cohort = leading.led(me, id).cohort();
        Edition edition = catalog.edition(cohort.edition());
        List<Line> all = lines(me, cohort, edition);
        int page = Math.clamp(wanted, 1, Math.max(1, (all.size() + SIZE - 1) / SIZE));
        return new Shown(
                cohort,
                edition,
                all.stream().skip((page - 1L) * SIZE).limit(SIZE).toList(),
                all.size(),
                atRisk(all),
                page);
    }

    /** Everybody of a cohort, those first who need a hand most. */
    public List<Line> all(PersonId me, CohortId id) {
        Cohort cohort = leading.led(me, id).cohort();
        return lines(me, cohort, catalog.edition(cohort.edition()));
    }

    /** How many of a cohort need a hand: nobody before it has begun. */
    public int atRisk(PersonId me, Cohort cohort) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), cohort.zone());
        return today.isBefore(cohort.firstDay()) ? 0 : atRisk(all(me, cohort.id()));
    }

    private static int atRisk(List<Line> lines) {
        return (int) lines.stream().filter(line -> !line.risks().isEmpty()).count();
    }

    private List<Line> lines(PersonId me, Cohort cohort, Edition edition) {
        List<Row> rows = ledgers.board(me, cohort.id());
        Map<PersonId, Instant> joined =
                cohorts.people(cohort.id()).stream()
                        .collect(Collectors.toMap(Participant::person, Participant::joinedAt));
        Map<PersonId, ArtifactProgress.Progress> progress = progress(edition, rows);
        Map<PersonId, Instant> there = nudges.lastThere(cohort.id());
        Map<PersonId, Nudges.Sent> nudged = nudges.last(cohort.id());
        Deadlines deadlines = deadlines(cohort, edition);
        return rows.stream()
                .map(row -> {
                    PersonId person = row.person();
                    var own = Optional.ofNullable(progress.get(person));
                    Optional<Instant> seen =
                            latest(
                                    own.map(ArtifactProgress.Progress::changedAt),
                                    Optional.ofNullable(there.get(person)));
                    Instant since = seen.orElseGet(() -> joined.getOrDefault(person, Instant.MIN));
                    List<Risk> risks =
                            own.filter(Boards::isAwarded).isPresent()
                                    ? List.of()
                                    : risks(
                                            cohort,
                                            row.ledger(),
                                            own,
                                            since,
                                            deadlines.missed(person, own));
                    return new Line(
                            person,
                            row.ledger(),
                            own,
                            seen,
                            risks,
                            Optional.ofNullable(nudged.get(person)));
                })
                .sorted(Comparator.comparingInt(Line::weight).reversed())
                .toList();
    }

    private Map<PersonId, ArtifactProgress.Progress> progress(Edition edition, List<Row> rows) {
        ArtifactProgress room = artifacts.getIfAvailable();
        return room == null
                ? Map.of()
                : room.of(edition.microCredential(), rows.stream().map(Row::person).toList());
    }

    private static Optional<Instant> latest(Optional<Instant> one, Optional<Instant> other) {
        return Stream.of(one, other).flatMap(Optional::stream).max(Comparator.naturalOrder());
    }

    private Deadlines deadlines(Cohort cohort, Edition edition) {
        Map<String, LocalDate> days = due.days(cohort.id());
        return new Deadlines(
                LocalDate.ofInstant(clock.instant(), cohort.zone()),
                edition.definition().parts().stream()
                        .filter(part -> days.containsKey(part.id()))
                        .toList(),
                days,
                days.isEmpty()
                        ? Map.of()
                        : due.extensions(cohort.id()).stream()
                                .collect(Collectors.groupingBy(Extension::person)));
    }

    /** The days by which artifacts are due in a cohort, and who has more time. */
    private record Deadlines(
            LocalDate today,
            List<Part> parts,
            Map<String, LocalDate> days,
            Map<PersonId, List<Extension>> extensions) {

        /** What should be there and was not begun; whether a draft is complete is not told. */
        Optional<Risk> missed(PersonId person, Optional<ArtifactProgress.Progress> progress) {
            List<Part> late =
                    parts.stream()
                            .filter(part -> isMissing(part, progress))
                            .filter(part -> until(person, part).isBefore(today))
                            .toList();
            return late.stream()
                    .findFirst()
                    .map(part ->
                            new Risk(
                                    late.size() == 1 ? 3 : 4,
                                    late.size() == 1
                                            ? Text.of("cohorts.risk.due", part.title())
                                            : Text.of("cohorts.risk.due.many", late.size())));
        }

        private static boolean isMissing(Part part, Optional<ArtifactProgress.Progress> progress) {
            return progress.map(one -> one.of(part.id()))
                    .filter(state -> state != ArtifactProgress.State.NOT_BEGUN)
                    .isEmpty();
        }

        private LocalDate until(PersonId person, Part part) {
            return extensions.getOrDefault(person, List.of()).stream()
                    .filter(extension -> extension.part().equals(part.id()))
                    .findFirst()
                    .map(Extension::until)
                    .orElseGet(() -> Objects.requireNonNull(days.get(part.id())));
        }
    }

    private List<Risk> risks(
            Cohort cohort,
            Ledger ledger,
            Optional<ArtifactProgress.Progress> progress,
            Instant lastSeen,
            Optional<Risk> missed) {
        Instant now = clock.instant();
        int gone = gone(cohort, now);
        List<Risk> risks = new ArrayList<>();
        if (ledger.standing() != Ledger.Standing.ON_TRACK) {
            int weight = ledger.standing() == Ledger.Standing.AT_RISK ? 4 : 1;
            risks.add(Risk.ofHours(weight, ledger.behind()));
        }
        missed.ifPresent(risks::add);
        if (missed.isEmpty() && progress.filter(Boards::isBegun).isEmpty() && gone >= LATE) {
            risks.add(new Risk(3, Text.of("cohorts.risk.not-begun", gone)));
        }
        progress.flatMap(ArtifactProgress.Progress::returnedAt)
                .filter(at -> at.plus(WAITS_LONG).isBefore(now))
                .ifPresent(at ->
                        risks.add(new Risk(3, Text.of("cohorts.risk.returned", days(at, now)))));
        if (lastSeen.plus(QUIET).isBefore(now) && !cohort.isOver(now) && gone > 0) {
            risks.add(new Risk(2, Text.of("cohorts.risk.quiet", days(lastSeen, now))));
        }
        risks.sort(Comparator.comparingInt(Risk::weight).reversed());
        return risks;
    }

    private static boolean isBegun(ArtifactProgress.Progress progress) {
        return progress.parts().values().stream()
                .anyMatch(state -> state != ArtifactProgress.State.NOT_BEGUN);
    }

    private static boolean isAwarded(ArtifactProgress.Progress progress) {
        return progress.parts().containsValue(ArtifactProgress.State.AWARDED);
    }

    private static int days(Instant from, Instant now) {
        return (int) Math.min(9999, Duration.between(from, now).toDays());
    }

    /** How much of the cohort's time has passed, in percent. */
    private static int gone(Cohort cohort, Instant now) {
        long all = ChronoUnit.DAYS.between(cohort.firstDay(), cohort.lastDay());
        long past = ChronoUnit.DAYS.between(cohort.firstDay(), now.atZone(cohort.zone()));
        return (int) Math.clamp(100 * past / Math.max(1, all), 0, 100);
    }
}
