package org.cairn.cohorts;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.people.FieldProblems;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.platform.audit.Audit;
import org.cairn.platform.audit.AuditLog;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.UserProblem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Front desk: somebody in a cohort asks for more time for an artifact, and who leads it agrees or
 * says why not.
 */
@Service
@Transactional
public class TimeRequests {

    /** Names the field of the day that is given, followed by the id of the request. */
    public static final String UNTIL = "until-";

    /** Names the field of the sentence of a no, followed by the id of the request. */
    public static final String WORDS = "words-";

    private static final int LONGEST = 500;

    private final TimeRequestStore store;
    private final CohortStore cohorts;
    private final DueDays days;
    private final Extending extending;
    private final Leading leading;
    private final AuditLog audit;
    private final Clock clock;

    TimeRequests(
            TimeRequestStore store,
            CohortStore cohorts,
            DueDays days,
            Extending extending,
            Leading leading,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.cohorts = cohorts;
        this.days = days;
        this.extending = extending;
        this.leading = leading;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What somebody sees who asks.
     *
     * @param latest what the person asked last for this artifact
     */
    public record Mine(Cohort cohort, DueDay day, Optional<TimeRequest> latest) {

        /** What waits for an answer. */
        public Optional<TimeRequest> open() {
            return latest.filter(TimeRequest::isOpen);
        }
    }

    /** An artifact that is due for the person; what is not due is not there. */
    @Transactional(readOnly = true)
    public Mine mine(PersonId me, CohortId id, String part) {
        Cohort cohort = leading.joined(me, id);
        DueDay day =
                days.days(List.of(cohort), me).stream()
                        .filter(one -> one.part().id().equals(part))
                        .findFirst()
                        .orElseThrow(NotThere::new);
        return new Mine(
                cohort,
                day,
                store.of(id, me).stream().filter(one -> one.part().equals(part)).findFirst());
    }

    /**
     * Asks; who has asked already for this artifact has asked.
     *
     * @throws FieldProblems at {@code until} and {@code why}
     */
    public void ask(PersonId me, CohortId id, String part, Map<String, String> typed) {
        if (cohorts.hold(id).isEmpty()) {
            throw new NotThere();
        }
        Mine mine = mine(me, id, part);
        if (mine.open().isPresent()) {
            return;
        }
        Fields fields = new Fields(typed);
        Optional<LocalDate> until =
                Extending.after(mine.cohort(), mine.day().until(), fields, "until");
        LocalDate today = LocalDate.ofInstant(clock.instant(), mine.cohort().zone());
        if (!fields.isBad("until") && until.filter(day -> day.isBefore(today)).isPresent()) {
            fields.say("until", "cohorts.due.problem.past");
        }
        String why = fields.needed("why", LONGEST);
        fields.orComplain();
        TimeRequest made =
                new TimeRequest(
                        TimeRequestId.next(),
                        id,
                        part,
                        me,
                        until.orElseThrow(),
                        why,
                        now(),
                        TimeRequest.State.ASKED,
                        "");
        store.add(made);
        audit.record(step(me, "ask-more-time", made).with("until", made.until()));
        extending.tell(MoreTime.What.ASKED, made, mine.cohort(), why, made.askedAt());
    }

    private static Audit step(PersonId me, String action, TimeRequest one) {
        return Audit.of(me, Role.EDUCATOR.code(), "cohorts." + action, "cohort/" + one.cohort())
                .with("request", one.id())
                .with("part", one.part());
    }

    /** Does not need it after all; once is enough. */
    public void takeBack(PersonId me, CohortId id, String part) {
        if (cohorts.hold(id).isEmpty()) {
            throw new NotThere();
        }
        mine(me, id, part)
                .open()
                .filter(one -> store.answer(one.id(), TimeRequest.State.TAKEN_BACK, "", me, now()))
                .ifPresent(one -> audit.record(step(me, "take-back-more-time", one)));
    }

    /** All that wait for an answer in cohorts that the caller has seen. */
    @Transactional(readOnly = true)
    public List<TimeRequest> asked(Collection<Cohort> seen) {
        return seen.isEmpty() ? List.of() : store.open(seen.stream().map(Cohort::id).toList());
    }

    /**
     * Gives more time, until the day that was wished or another one.
     *
     * @throws FieldProblems by {@link #UNTIL} with the id of the request
     * @throws UserProblem where somebody has answered already
     */
    public void agree(PersonId me, CohortId id, TimeRequestId request, Map<String, String> typed) {
        Leading.Led led = leading.held(me, id);
        TimeRequest one = open(id, request);
        LocalDate due = extending.due(id, one.part());
        Fields fields = new Fields(typed);
        Optional<LocalDate> until = Extending.after(led.cohort(), due, fields, UNTIL + request);
        fields.orComplain();
        extending.give(
                led,
                new Extension(
                        id, one.person(), one.part(), until.orElseThrow(), one.why(), me, now()));
    }

    private TimeRequest open(CohortId id, TimeRequestId request) {
        TimeRequest one =
                store.find(request)
                        .filter(found -> found.cohort().equals(id))
                        .filter(found -> cohorts.isIn(id, found.person()))
                        .orElseThrow(NotThere::new);
        if (!one.isOpen()) {
            throw new UserProblem("cohorts.due.problem.answered");
        }
        return one;
    }

    /**
     * Says no with a sentence.
     *
     * @throws FieldProblems by {@link #WORDS} with the id of the request
     * @throws UserProblem where somebody has answered already
     */
    public void refuse(PersonId me, CohortId id, TimeRequestId request, Map<String, String> typed) {
        Leading.Led led = leading.held(me, id);
        TimeRequest one = open(id, request);
        Fields fields = new Fields(typed);
        String words = fields.needed(WORDS + request, LONGEST);
        fields.orComplain();
        store.answer(request, TimeRequest.State.REFUSED, words, me, now());
        audit.record(
                led.step(me, "refuse-more-time")
                        .with("request", request)
                        .with("person", one.person())
                        .with("part", one.part()));
        extending.tell(MoreTime.What.REFUSED, one, led.cohort(), words, now());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
