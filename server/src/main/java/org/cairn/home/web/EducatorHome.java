package org.cairn.home.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.awards.Award;
import org.cairn.catalog.MicroCredentialId;
import org.cairn.catalog.Part;
import org.cairn.catalog.Trials;
import org.cairn.cohorts.Applications;
import org.cairn.cohorts.DueDay;
import org.cairn.cohorts.Ledgers;
import org.cairn.cohorts.OnlineLearning;
import org.cairn.cohorts.Session;
import org.cairn.platform.web.Page;
import org.cairn.review.PersonalPlan;
import org.cairn.review.Readings;
import org.cairn.review.WorkRow;
import org.cairn.stacks.AtHand;
import org.cairn.stacks.Progress;

/** The home of an educator: what is next, the work, the cohort, the badges. */
public record EducatorHome(
        Opening opening,
        List<Line> lines,
        int works,
        List<Badge> badges,
        int earned,
        Optional<InCohort> cohort,
        List<Progress> stacks,
        Map<MicroCredentialId, AtHand> atHand,
        List<Applications.Mine> applications,
        List<Readings.Opened> opened,
        List<Trials.Mine> pilots)
        implements Page {

    private static final int STACKS = 3;

    /**
     * One submission in the list.
     *
     * @param pilot whether it is tried in a pilot, which has no badge
     * @param until by when the person ought or wants to be done with it, and what of it
     * @param aim of the personal plan beside it; empty = no plan is offered here
     */
    public record Line(
            WorkRow row,
            String title,
            String slug,
            boolean pilot,
            Pill pill,
            Optional<Until> until,
            Optional<PersonalPlan.Aim> aim) {

        /** The promised decision while others are at work, the person's own day before. */
        public Optional<Instant> due(ZoneId zone) {
            return row.dueAt()
                    .filter(at -> row.stage().isOpen())
                    .or(() -> until.map(one -> one.at(zone)));
        }
    }

    /**
     * A day of the person's own.
     *
     * @param part that the cohort expects by then; empty = the person's own day for the whole
     */
    public record Until(LocalDate day, Optional<Part> part) {

        Instant at(ZoneId zone) {
            return day.atTime(LocalTime.NOON).atZone(zone).toInstant();
        }
    }

    /**
     * One badge in the row.
     *
     * @param pill why it does not count now; empty = it does
     */
    public record Badge(Award award, String title, String slug, Optional<Pill> pill) {}

    /**
     * That the person is in cohorts.
     *
     * @param count of all, also those that are over
     * @param running the latest that is not over, with its hours
     * @param due what is due next there
     * @param module the online module that is to be done next there
     * @param news posts in its community that the person has not read
     */
    public record InCohort(
            int count,
            Optional<Ledgers.Mine> running,
            Optional<DueDay> due,
            Optional<OnlineLearning.Mine> module,
            int news) {}

    /** The stacks that are not earned yet, the latest begun first. */
    public List<Progress> stacksUnderWay() {
        return stacks.stream().filter(one -> one.award().isEmpty()).limit(STACKS).toList();
    }

    /** What of the portfolio could be of use for the next step there. */
    public Optional<AtHand> atHand(Progress stack) {
        return Optional.ofNullable(atHand.get(stack.edition().microCredential()));
    }

    /** The next session of the cohort. */
    public Optional<Session> session() {
        return cohort.flatMap(InCohort::running).stream()
                .flatMap(mine -> mine.sessions().stream())
                .filter(one -> !one.isCanceled() && one.ends().isAfter(opening.now()))
                .findFirst();
    }

    @Override
    public String template() {
        return "home/educator";
    }
}
