package org.cairn.home.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cairn.awards.Award;
import org.cairn.awards.Awards;
import org.cairn.catalog.Catalog;
import org.cairn.catalog.Definition;
import org.cairn.catalog.Trials;
import org.cairn.cohorts.Applications;
import org.cairn.home.Definitions;
import org.cairn.home.Next;
import org.cairn.home.WorkNext;
import org.cairn.people.Me;
import org.cairn.review.PersonalPlan;
import org.cairn.review.PersonalPlans;
import org.cairn.review.Readings;
import org.cairn.review.SubmissionId;
import org.cairn.review.Submissions;
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
    private final Stacks stacks;
    private final AtHands atHands;
    private final Readings readings;
    private final Trials trials;
    private final Clock clock;

    EducatorHomes(
            Submissions submissions,
            PersonalPlans plans,
            Awards awards,
            Catalog catalog,
            CohortHomes cohorts,
            Stacks stacks,
            AtHands atHands,
            Readings readings,
            Trials trials,
            Clock clock) {
        this.submissions = submissions;
        this.plans = plans;
        this.awards = awards;
        this.catalog = catalog;
        this.cohorts = cohorts;
        this.stacks = stacks;
        this.atHands = atHands;
        this.readings = readings;
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
        return new EducatorHome(
                Opening.of(
                        me,
                        CohortHomes.next(applications)
                                .orElseGet(() -> next(work, definitions, mine)),
                        now),
                lines(me, work, definitions),
                work.size(),
                badges.stream()
                        .filter(award -> award.revocation().isEmpty())
                        .limit(BADGES)
                        .map(award -> badge(award, definitions.get(award.edition()), now))
                        .toList(),
                badges.size(),
                cohorts.of(me),
                mine,
                atHands.of(me.id(), mine),
                applications,
                readings.of(me.id()),
                trials.of(me.id()));
    }

    /** Where no work is under way, the next step in a stack. */
    private static Next next(List<WorkRow> work, Definitions definitions, List<Progress> stacks) {
        if (work.stream().anyMatch(row -> row.stage().isOpen())) {
            return WorkNext.of(work, definitions);
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
                .orElseGet(() -> WorkNext.of(work, definitions));
    }

    private List<EducatorHome.Line> lines(Me me, List<WorkRow> work, Definitions definitions) {
        List<WorkRow> shown =
                work.stream()
                        .sorted(Comparator.comparing(row -> !row.stage().isOpen()))
                        .limit(LINES)
                        .toList();
        Map<SubmissionId, PersonalPlan.Aim> aims =
                plans.aims(
                        me.id(),
                        shown.stream()
                                .filter(row -> row.stage().isOpen())
                                .map(WorkRow::id)
                                .toList());
        return shown.stream()
                .map(row -> line(row, definitions, Optional.ofNullable(aims.get(row.id()))))
                .toList();
    }

    /** Who learns with a cohort has its days, and sees a goal only where one was written. */
    private static EducatorHome.Line line(
            WorkRow row, Definitions definitions, Optional<PersonalPlan.Aim> aim) {
        Definition definition = definitions.get(row.edition());
        boolean offered = row.stage().isOpen() && !row.isWithCohort(definition);
        return new EducatorHome.Line(
                row,
                definition.title(),
                definition.slug(),
                definitions.isPilot(row.edition()),
                Pill.of(row.stage()),
                aim.or(() -> Optional.of(PersonalPlan.Aim.NONE).filter(none -> offered)));
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
