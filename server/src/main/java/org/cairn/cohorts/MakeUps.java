package org.cairn.cohorts;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.catalog.Catalog;
import org.cairn.catalog.IssuerDays;
import org.cairn.catalog.MicroCredentialId;
import org.cairn.people.FieldProblems;
import org.cairn.people.PersonId;
import org.cairn.platform.audit.Audit;
import org.cairn.platform.audit.AuditLog;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.UserProblem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Front desk: how somebody makes up for a session. The minutes land where those of the session
 * would have, and are never more than what was missed of it.
 */
@Service
@Transactional
public class MakeUps {

    private final MakeUpStore store;
    private final CreditStore credits;
    private final SessionStore sessions;
    private final CohortStore cohorts;
    private final Ledgers ledgers;
    private final Leading leading;
    private final Catalog catalog;
    private final IssuerDays days;
    private final AuditLog audit;
    private final Clock clock;

    MakeUps(
            MakeUpStore store,
            CreditStore credits,
            SessionStore sessions,
            CohortStore cohorts,
            Ledgers ledgers,
            Leading leading,
            Catalog catalog,
            IssuerDays days,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.credits = credits;
        this.sessions = sessions;
        this.cohorts = cohorts;
        this.ledgers = ledgers;
        this.leading = leading;
        this.catalog = catalog;
        this.days = days;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A session that somebody missed, at least in part.
     *
     * @param open the minutes that can still be made up
     * @param offers the sessions of the same course and mode to which the person can go
     */
    public record Missed(
            Cohort cohort, Session session, int open, List<Meeting> offers, LocalDate today) {}

    /**
     * What can be agreed for a session; what was not missed is not there.
     *
     * @throws UserProblem where something is agreed already, or the person has left the cohort and
     *     would not see it
     */
    @Transactional(readOnly = true)
    public Missed missed(PersonId me, CohortId id, PersonId person, SessionId missed) {
        Ledgers.Mine of = ledgers.of(me, id, person);
        Session session =
                of.sessions().stream()
                        .filter(one -> one.id().equals(missed))
                        .findFirst()
                        .orElseThrow(NotThere::new);
        int open = Optional.ofNullable(of.open().get(missed)).orElseThrow(NotThere::new);
        if (of.leftAt().isPresent()) {
            throw new UserProblem("cohorts.problem.make-up.left");
        }
        if (store.of(id, person).stream()
                .anyMatch(one -> one.isOpen() && one.missed().equals(missed))) {
            throw new UserProblem("cohorts.problem.make-up.agreed");
        }
        LocalDate today = days.today(of.cohort().issuer());
        return new Missed(
                of.cohort(), session, open, offers(of.cohort(), person, session, today), today);
    }

    /** Extra sessions of the cohort, and any of other cohorts that go through the program now. */
    private List<Meeting> offers(Cohort cohort, PersonId person, Session missed, LocalDate today) {
        Set<CohortId> in = cohorts.of(person).stream().map(Cohort::id).collect(Collectors.toSet());
        List<Cohort> running =
                Stream.concat(
                                Stream.of(cohort),
                                cohorts.running(cohort.issuer(), today).stream()
                                        .filter(one -> !one.id().equals(cohort.id()))
                                        .filter(one -> !in.contains(one.id())))
                        .toList();
        Map<CohortId, Cohort> same =
                ofTheSame(cohort, running).stream()
                        .collect(Collectors.toMap(Cohort::id, Function.identity()));
        Instant now = clock.instant();
        return sessions.of(same.keySet()).stream()
                .filter(session -> session.cohort().equals(cohort.id()) == session.extra())
                .filter(session -> session.course().equals(missed.course()))
                .filter(session -> session.mode().equals(missed.mode()))
                .filter(session -> !session.isCanceled() && session.ends().isAfter(now))
                .map(session ->
                        new Meeting(
                                session,
                                Optional.ofNullable(same.get(session.cohort())).orElseThrow()))
                .toList();
    }

    private List<Cohort> ofTheSame(Cohort cohort, List<Cohort> all) {
        var editions = catalog.editions(all.stream().map(Cohort::edition).distinct().toList());
        Function<Cohort, Optional<MicroCredentialId>> program =
                one ->
                        Optional.ofNullable(editions.get(one.edition()))
                                .map(e -> e.microCredential());
        return all.stream()
                .filter(one -> program.apply(one).equals(program.apply(cohort)))
                .toList();
    }

    /**
     * Agrees on a make-up; of two at the same moment one counts.
     *
     * @throws FieldProblems naming the fields that cannot be taken
     */
    public MakeUpId agree(
            PersonId me,
            CohortId id,
            PersonId person,
            SessionId missed,
            Map<String, String> typed) {
        Leading.Led led = leading.held(me, id);
        Missed of = missed(me, id, person, missed);
        MakeUpForm form =
                MakeUpForm.read(typed, of.offers(), of.open(), of.today(), led.cohort().lastDay());
        MakeUp made =
                new MakeUp(
                        MakeUpId.next(),
                        missed,
                        person,
                        form.by().map(one -> one.session().id()),
                        form.task(),
                        form.minutes(),
                        form.until(),
                        now(),
                        me,
                        MakeUp.State.OPEN);
        store.add(made);
        audit.record(step(led, me, "agree-make-up", made).with("until", made.until()));
        return made.id();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static Audit step(Leading.Led led, PersonId me, String action, MakeUp one) {
        return led.step(me, action)
                .with("make-up", one.id())
                .with("session", one.missed())
                .with("person", one.person())
                .with("minutes", one.minutes());
    }

    /** The make-up with the cohort held, for those who lead it. */
    private Leading.Led held(PersonId me, MakeUp one) {
        return leading.held(me, sessions.find(one.missed()).orElseThrow().cohort());
    }

    /** The make-up, for those who lead the cohort; for others it is not there. */
    @Transactional(readOnly = true)
    public Mended led(PersonId me, MakeUpId id) {
        MakeUp one = store.find(id).orElseThrow(NotThere::new);
        Session session = sessions.find(one.missed()).orElseThrow();
        leading.led(me, session.cohort());
        return new Mended(one, session);
    }

    /** A make-up with the session that was missed. */
    public record Mended(MakeUp makeUp, Session session) {}

    /**
     * Notes that it is done; doing so twice counts once.
     *
     * @return whether it is news
     * @throws FieldProblems by {@code minutes-} and {@code day-} with the id of the make-up
     */
    public boolean done(PersonId me, MakeUpId id, Map<String, String> typed) {
        MakeUp before = store.find(id).orElseThrow(NotThere::new);
        Leading.Led led = held(me, before);
        MakeUp one = store.find(id).orElseThrow(NotThere::new);
        if (one.state() == MakeUp.State.DONE) {
            return false;
        }
        mustBeOpen(one);
        mustHaveBegun(one);
        Session session = sessions.find(one.missed()).orElseThrow();
        int open =
                ledgers.of(me, session.cohort(), one.person()).open().getOrDefault(session.id(), 0);
        Fields fields = new Fields(typed);
        int most = Math.min(one.minutes(), open);
        if (most == 0) {
            throw new UserProblem("cohorts.problem.make-up.nothing");
        }
        int minutes = fields.number("minutes-" + id, 1, most, "cohorts.problem.make-up.minutes");
        LocalDate day = fields.past("day-" + id, led.cohort(), days.today(led.cohort().issuer()));
        fields.orComplain();
        credits.add(
                new Credit(
                        new CreditId(id.value()),
                        session.cohort(),
                        one.person(),
                        session.cell(),
                        day,
                        minutes,
                        Credit.Source.MAKE_UP,
                        Optional.of(session.id()),
                        about(one),
                        "",
                        now(),
                        me,
                        true));
        store.close(id, MakeUp.State.DONE, me, now());
        audit.record(step(led, me, "note-make-up", one).with("counted", minutes));
        return true;
    }

    private static void mustBeOpen(MakeUp one) {
        if (!one.isOpen()) {
            throw new UserProblem("cohorts.problem.make-up.closed");
        }
    }

    private void mustHaveBegun(MakeUp one) {
        one.by()
                .flatMap(sessions::find)
                .filter(session -> !session.isCanceled() && !session.hasOpened(clock.instant()))
                .ifPresent(session -> {
                    throw new UserProblem("cohorts.problem.not-begun");
                });
    }

    private String about(MakeUp one) {
        return one.by().flatMap(sessions::find).map(Session::title).orElse(one.task());
    }

    /** Takes back what was agreed and is not done. */
    public void withdraw(PersonId me, MakeUpId id) {
        MakeUp before = store.find(id).orElseThrow(NotThere::new);
        Leading.Led led = held(me, before);
        MakeUp one = store.find(id).orElseThrow(NotThere::new);
        mustBeOpen(one);
        store.close(id, MakeUp.State.WITHDRAWN, me, now());
        audit.record(step(led, me, "withdraw-make-up", one));
    }
}
