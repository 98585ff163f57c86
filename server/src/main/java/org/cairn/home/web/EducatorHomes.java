package org.cairn.home.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cairn.awards.Award;
import org.cairn.awards.AwardId;
import org.cairn.awards.Awards;
import org.cairn.awards.Lapse;
import org.cairn.catalog.Catalog;
import org.cairn.catalog.Definition;
import org.cairn.catalog.Trials;
import org.cairn.cohorts.Applications;
import org.cairn.cohorts.DueDay;
import org.cairn.cohorts.DueDays;
import org.cairn.home.Definitions;
import org.cairn.home.Next;
import org.cairn.home.WorkNext;
import org.cairn.people.Me;
import org.cairn.review.Accesses;
import org.cairn.review.PersonalPlan;
import org.cairn.review.PersonalPlans;
import org.cairn.review.Readings;
import org.cairn.review.Stage;
import org.cairn.review.SubmissionId;
import org.cairn.review.Submissions;
import org.cairn.review.WaitingFor;
import org.cairn.review.WorkRow;
import org.cairn.stacks.AtHands;
import org.cairn.stacks.Progress;
import org.cairn.stacks.Stacks;
import org.springframework.stereotype.Component;

/** Lays out the home of an educator with a few questions to the rooms below. */
@Component
class EducatorHomes {

    private static final int LINES = 8;
    private static final int BADGES = 8;

    private final Submissions submissions;
    private final PersonalPlans plans;
    private final Awards awards;
    private final Catalog catalog;
    private final CohortHomes cohorts;
    private final DueDays dueDays;
    private final Stacks stacks;
    private final AtHands atHands;
    private final Readings readings;
    private final Accesses accesses;
    private final Trials trials;
    private final Clock clock;

    EducatorHomes(
            Submissions submissions,
            PersonalPlans plans,
            Awards awards,
            Catalog catalog,
            CohortHomes cohorts,
            DueDays dueDays,
            Stacks stacks,
            AtHands atHands,
            Readings readings,
            Accesses accesses,
            Trials trials,
            Clock clock) {
        this.submissions = submissions;
        this.plans = plans;
        this.awards = awards;
        this.catalog = catalog;
        this.cohorts = cohorts;
        this.dueDays = dueDays;
        this.stacks = stacks;
        this.atHands = atHands;
        this.readings = readings;
        this.accesses = accesses;
        this.trials = trials;
        this.clock = clock;
    }

    EducatorHome of(Me me) {
        Instant now = clock.instant();
        List<WorkRow> work = submissions.mine(me.id());
        List<Award> badges = awards.ofEarner(me.id());
        List<Progress> mine = stacks.begun(me.id());
        Definitions definitions =
                Definitions.of(
                        catalog,
                        Stream.concat(
                                work.stream().map(WorkRow::edition),
                                badges.stream().map(Award::edition)));
        List<Applications.Mine> applications = cohorts.applications(me);
        Optional<EducatorHome.InCohort> cohort = cohorts.of(me);
        DueDays.Open open = cohort.map(one -> dueDays.open(me.id())).orElse(DueDays.Open.NONE);
        List<EducatorHome.Line> lines = lines(me, work, definitions, open, Lapse.all(badges, now));
        return new EducatorHome(
                Opening.of(
                        me,
                        CohortHomes.next(applications)
                                .orElseGet(() -> next(me, lines, definitions, mine)),
                        now),
                shown(lines),
                work.size(),
                badges.stream()
                        .filter(award -> award.revocation().isEmpty())
                        .limit(BADGES)
                        .map(award -> badge(award, definitions.get(award.edition()), now))
                        .toList(),
                badges.size(),
                cohort,
                mine,
                atHands.of(me.id(), mine),
                applications,
                readings.of(me.id()),
                trials.of(me.id()));
    }

    /** Where no work is under way, the next step in a stack. */
    private Next next(
            Me me, List<EducatorHome.Line> lines, Definitions definitions, List<Progress> stacks) {
        List<WorkRow> work = lines.stream().map(EducatorHome.Line::row).toList();
        if (work.stream().anyMatch(row -> row.stage().isOpen())) {
            return lines.stream()
                    .filter(line -> WorkNext.chosen(work).filter(line.row()::equals).isPresent())
                    .findFirst()
                    .map(line -> by(me, line, ofWork(me, work, definitions)))
                    .orElseGet(() -> ofWork(me, work, definitions));
        }
        return stacks.stream()
                .filter(one -> one.award().isEmpty())
                .flatMap(one ->
                        one.next().stream()
                                .map(step ->
                                        Next.of(
                                                "home.next.stack",
                                                one.address(step),
                                                step.title(),
                                                one.edition().definition().title(),
                                                one.counted(),
                                                one.needed())))
                .findFirst()
                .orElseGet(() -> ofWork(me, work, definitions));
    }

    private Next ofWork(Me me, List<WorkRow> work, Definitions definitions) {
        return WorkNext.of(work, definitions, row -> accesses.beside(me.id(), row.id()).open());
    }

    /** What the cohort expects next leads to its part. */
    private static Next by(Me me, EducatorHome.Line line, Next next) {
        return line.until()
                .filter(until -> next.due().isEmpty())
                .map(until -> {
                    Optional<Instant> at = Optional.of(until.at(me.person().zone()));
                    return until.part()
                            .filter(part -> line.row().stage() == Stage.DRAFT)
                            .map(part ->
                                    next.by("home.due.part", at, part.title())
                                            .to("/parts/" + part.id()))
                            .orElseGet(() -> next.by("home.due.own", at));
                })
                .orElse(next);
    }

    private static List<EducatorHome.Line> shown(List<EducatorHome.Line> lines) {
        return lines.stream()
                .sorted(Comparator.comparing(line -> !line.row().stage().isOpen()))
                .limit(LINES)
                .toList();
    }

    private List<EducatorHome.Line> lines(
            Me me,
            List<WorkRow> work,
            Definitions definitions,
            DueDays.Open open,
            Map<AwardId, Lapse> lapses) {
        Map<SubmissionId, PersonalPlan.Aim> aims =
                plans.aims(
                        me.id(),
                        work.stream()
                                .filter(row -> row.stage().isOpen())
                                .map(WorkRow::id)
                                .toList());
        return work.stream()
                .map(row ->
                        line(
                                row,
                                row.award().map(lapses::get),
                                definitions,
                                open,
                                Optional.ofNullable(aims.get(row.id()))))
                .toList();
    }

    /** Who learns with a cohort has its days, and sees a goal only where one was written. */
    private EducatorHome.Line line(
            WorkRow row,
            Optional<Lapse> lapse,
            Definitions definitions,
            DueDays.Open open,
            Optional<PersonalPlan.Aim> aim) {
        Definition definition = definitions.get(row.edition());
        boolean withCohort = row.isWithCohort(definition);
        boolean offered = row.stage().isOpen() && !withCohort;
        return new EducatorHome.Line(
                row,
                definition.title(),
                definition.slug(),
                definitions.isPilot(row.edition()),
                Pill.of(row, lapse),
                until(
                        row,
                        withCohort
                                ? open.next(row.microCredential(), definition)
                                : Optional.empty(),
                        aim),
                aim.or(() -> Optional.of(PersonalPlan.Aim.NONE).filter(none -> offered)));
    }

    private static Optional<EducatorHome.Until> until(
            WorkRow row, Optional<DueDay> next, Optional<PersonalPlan.Aim> aim) {
        if (!row.stage().isOpen() || row.waitingFor() != WaitingFor.EDUCATOR) {
            return Optional.empty();
        }
        return next.map(day -> new EducatorHome.Until(day.until(), Optional.of(day.part())))
                .or(() ->
                        aim.flatMap(PersonalPlan.Aim::target)
                                .map(day -> new EducatorHome.Until(day, Optional.empty())));
    }

    private static EducatorHome.Badge badge(Award award, Definition definition, Instant now) {
        return new EducatorHome.Badge(
                award,
                definition.title(),
                definition.slug(),
                Optional.of(award.standing(now))
                        .filter(standing -> !standing.isValid())
                        .map(Pill::of));
    }
}
