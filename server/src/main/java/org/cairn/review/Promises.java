package org.cairn.review;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cairn.catalog.Catalog;
import org.cairn.people.OrganizationId;
import org.cairn.people.People;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.UserProblem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Front desk for those who answer for the issuer's promises: what is late, on whom it waits, and
 * setting a new day. Managing is no reason to know whose work it is, so no educator is named here.
 */
@Service
public class Promises {

    /** How many stand on a page. */
    public static final int SIZE = 25;

    private final PromiseStore store;
    private final Dossiers dossiers;
    private final Calendars calendars;
    private final Catalog catalog;
    private final People people;
    private final Journal journal;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    Promises(
            PromiseStore store,
            Dossiers dossiers,
            Calendars calendars,
            Catalog catalog,
            People people,
            Journal journal,
            ApplicationEventPublisher news,
            Clock clock) {
        this.store = store;
        this.dossiers = dossiers;
        this.calendars = calendars;
        this.catalog = catalog;
        this.people = people;
        this.journal = journal;
        this.news = news;
        this.clock = clock;
    }

    /**
     * One page of what is late, the latest first.
     *
     * @param total lines on all pages
     */
    public record Found(List<LateRow> rows, long total, int page) {

        public Found {
            rows = List.copyOf(rows);
        }

        public int pages() {
            return (int) Math.max(1, (total + SIZE - 1) / SIZE);
        }
    }

    /** What is past its promised day at the issuers that this person manages or decides for. */
    @Transactional(readOnly = true)
    public Found late(PersonId me, int wanted) {
        Set<OrganizationId> issuers = people.reach(me, Role.ADMINISTRATOR, Role.APPROVER);
        if (issuers.isEmpty()) {
            return new Found(List.of(), 0, 1);
        }
        PromiseStore.Asking asking = new PromiseStore.Asking(me, issuers, now());
        long total = store.count(asking);
        int page = Math.clamp(wanted, 1, (int) Math.max(1, (total + SIZE - 1) / SIZE));
        return new Found(store.rows(asking, (page - 1) * SIZE, SIZE), total, page);
    }

    /**
     * Tells everybody that the decision comes later than promised, by the end of which day and why.
     *
     * @param wanted empty = none was given, or none that is a day
     */
    @Transactional
    public void postpone(PersonId me, SubmissionId id, Optional<LocalDate> wanted, String reason) {
        Submission submission = dossiers.lock(id);
        Role role = role(me, submission.facts());
        LocalDate day = wanted.orElseThrow(() -> new UserProblem("review.postpone.day-missing"));
        Instant now = now();
        Instant promised = submission.dueAt().orElseThrow(Promises::notNow);
        Calendar calendar = calendars.of(submission.facts().issuer());
        Instant newDueAt = calendar.endOf(NewDays.after(promised, calendar, now).checked(day));
        String why = Typed.kept(reason, Ruling.LONGEST);
        if (why.length() < Decision.SHORTEST_REASON) {
            throw new UserProblem("review.decide.reason-missing");
        }
        Submission later =
                switch (submission) {
                    case HandedIn in -> in.postpone(me, newDueAt);
                    case UnderAssessment held -> held.postpone(me, newDueAt);
                    case Recommended recommended -> recommended.postpone(me, newDueAt);
                    case Submission other -> throw notNow();
                };
        dossiers.save(later);
        journal.write(new Journal.By(me, role, now), Step.Kind.POSTPONED, later.facts(), why);
        Facts facts = later.facts();
        news.publishEvent(
                new DecisionPostponed(
                        id, facts.educator(), facts.microCredential(), now, newDueAt, why));
    }

    /** The days that can be promised for it now; empty where nothing is promised. */
    @Transactional(readOnly = true)
    public Optional<NewDays> newDays(Submission submission) {
        return submission
                .dueAt()
                .map(promised ->
                        NewDays.after(promised, calendars.of(submission.facts().issuer()), now()));
    }

    private static UserProblem notNow() {
        return new UserProblem("review.postpone.not-now");
    }

    /** In which role this person answers for it; nobody does for the own work. */
    private Role role(PersonId me, Facts facts) {
        if (facts.educator().equals(me)
                || facts.round() == 0
                || catalog.edition(facts.edition()).isPilot()) {
            throw new NotThere();
        }
        return people.firstHeld(me, facts.issuer(), Role.APPROVER, Role.ADMINISTRATOR)
                .orElseThrow(NotThere::new);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
