package org.cairn.cohorts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.catalog.Catalog;
import org.cairn.catalog.Edition;
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
    private final OnlineWorkStore works;
    private final NudgeStore nudges;
    private final DueStore due;
    private final Catalog catalog;
    private final ObjectProvider<ArtifactProgress> artifacts;
    private final Clock clock;

    Boards(
            Leading leading,
            Ledgers ledgers,
            OnlineWorkStore works,
            NudgeStore nudges,
            DueStore due,
            Catalog catalog,
            ObjectProvider<ArtifactProgress> artifacts,
            Clock clock) {
        this.leading = leading;
        this.ledgers = ledgers;
        this.works = works;
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
     * @param risks the heaviest first; none before the cohort has begun
     */
    public record Line(
            CohortId cohort,
            PersonId person,
            Ledger ledger,
            Optional<ArtifactProgress.Progress> progress,
            Optional<Instant> lastSeen,
            List<Risk> risks) {

        private static final Comparator<Line> MOST_AT_RISK =
                Comparator.comparingInt(Line::weight)
                        .reversed()
                        .thenComparing(Line::ledger, Ledger.MOST_MISSED);

        public Line {
            risks = List.copyOf(risks);
        }

        public boolean isAtRisk() {
            return !risks.isEmpty();
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
     * @param nudged the last reminder that each person had
     * @param page the one shown, from 1, never beyond the last
     */
    public record Shown(
            Cohort cohort,
            Edition edition,
            List<Line> lines,
            Map<PersonId, Nudges.Sent> nudged,
            int total,
            int atRisk,
            int page) {

        public Shown {
            lines = List.copyOf(lines);
            nudged = Map.copyOf(nudged);
        }

        public int pages() {
            return Math.max(1, (total + SIZE - 1) / SIZE);
        }
    }

    public Shown page(PersonId me, CohortId id, int wanted) {
        Cohort cohort = leading.led(me, id).cohort();
        List<Line> all = of(cohort);
        int page = Math.clamp(wanted, 1, Math.max(1, (all.size() + SIZE - 1) / SIZE));
        return new Shown(
                cohort,
                catalog.edition(cohort.edition()),
                all.stream().skip((page - 1L) * SIZE).limit(SIZE).toList(),
                nudges.last(id),
                all.size(),
                atRisk(all).getOrDefault(id, 0),
                page);
    }

    /** Everybody of a cohort that the caller leads, those first who need a hand most. */
    public List<Line> of(Cohort led) {
        return lines(List.of(led)).stream().sorted(Line.MOST_AT_RISK).toList();
    }

    /** How many need a hand, of cohorts that the caller leads; those with nobody are left out. */
    public Map<CohortId, Integer> atRisk(Collection<Cohort> led) {
        Instant now = clock.instant();
        List<Cohort> begun = led.stream().filter(cohort -> cohort.hasBegun(now)).toList();
        return begun.isEmpty() ? Map.of() : atRisk(lines(begun));
    }

    private static Map<CohortId, Integer> atRisk(List<Line> lines) {
        return lines.stream()
                .filter(Line::isAtRisk)
                .collect(Collectors.groupingBy(Line::cohort, Collectors.summingInt(line -> 1)));
    }

    /** All is asked once, however many cohorts there are. */
    private List<Line> lines(Collection<Cohort> led) {
        List<Row> rows = ledgers.board(led);
        Map<CohortId, Edition> editions =
                led.stream()
                        .collect(
                                Collectors.toMap(
                                        Cohort::id, cohort -> catalog.edition(cohort.edition())));
        Map<ArtifactProgress.Work, ArtifactProgress.Progress> progress = progress(rows, editions);
        Map<Seat, Instant> online = works.lastThere(editions.keySet());
        Map<CohortId, Deadlines> deadlines = deadlines(led, editions);
        return rows.stream()
                .map(row ->
                        line(
                                row,
                                Optional.ofNullable(progress.get(work(row, editions))),
                                Optional.ofNullable(online.get(row.seat())),
                                Objects.requireNonNull(deadlines.get(row.cohort().id()))))
                .toList();
    }

    private Map<ArtifactProgress.Work, ArtifactProgress.Progress> progress(
            List<Row> rows, Map<CohortId, Edition> editions) {
        ArtifactProgress room = artifacts.getIfAvailable();
        return room == null
                ? Map.of()
                : room.of(
                        rows.stream().map(row -> work(row, editions)).collect(Collectors.toSet()));
    }

    private static ArtifactProgress.Work work(Row row, Map<CohortId, Edition> editions) {
        Edition edition = Objects.requireNonNull(editions.get(row.cohort().id()));
        return new ArtifactProgress.Work(edition.microCredential(), row.person());
    }

    private Line line(
            Row row,
            Optional<ArtifactProgress.Progress> own,
            Optional<Instant> online,
            Deadlines deadlines) {
        Optional<Instant> seen =
                Stream.of(own.map(ArtifactProgress.Progress::changedAt), row.attended(), online)
                        .flatMap(Optional::stream)
                        .max(Comparator.naturalOrder());
        boolean isSafe =
                !row.cohort().hasBegun(clock.instant())
                        || own.filter(Boards::isAwarded).isPresent();
        return new Line(
                row.cohort().id(),
                row.person(),
                row.ledger(),
                own,
                seen,
                isSafe
                        ? List.of()
                        : risks(
                                row,
                                own,
                                seen.orElse(row.who().joinedAt()),
                                deadlines.missed(row.seat(), own)));
    }

    private Map<CohortId, Deadlines> deadlines(
            Collection<Cohort> led, Map<CohortId, Edition> editions) {
        Map<CohortId, Map<String, LocalDate>> days = due.days(editions.keySet());
        Map<Seat, List<Extension>> extensions =
                days.isEmpty()
                        ? Map.of()
                        : due.extensions(days.keySet()).stream()
                                .collect(Collectors.groupingBy(Extension::seat));
        return led.stream()
                .collect(
                        Collectors.toMap(
                                Cohort::id,
                                cohort ->
                                        deadlines(
                                                cohort,
                                                Objects.requireNonNull(editions.get(cohort.id())),
                                                days.getOrDefault(cohort.id(), Map.of()),
                                                extensions)));
    }

    private Deadlines deadlines(
            Cohort cohort,
            Edition edition,
            Map<String, LocalDate> days,
            Map<Seat, List<Extension>> extensions) {
        return new Deadlines(
                LocalDate.ofInstant(clock.instant(), cohort.zone()),
                edition.definition().parts().stream()
                        .filter(part -> days.containsKey(part.id()))
                        .toList(),
                days,
                extensions);
    }

    private List<Risk> risks(
            Row row,
            Optional<ArtifactProgress.Progress> progress,
            Instant lastSeen,
            Optional<Risk> missed) {
        Instant now = clock.instant();
        Cohort cohort = row.cohort();
        Ledger ledger = row.ledger();
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
        return Math.clamp(100 * past / Math.max(1, all), 0, 100);
    }
}
