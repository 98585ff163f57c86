package org.cairn.cohorts;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cairn.people.FieldProblems;
import org.cairn.people.PersonId;
import org.cairn.platform.audit.Audit;
import org.cairn.platform.audit.AuditLog;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.UserProblem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Front desk: when and where a cohort meets. */
@Service
@Transactional
public class CohortSessions {

    private final SessionStore store;
    private final AttendanceStore attendance;
    private final Leading leading;
    private final Cohorts cohorts;
    private final AuditLog audit;
    private final Clock clock;

    CohortSessions(
            SessionStore store,
            AttendanceStore attendance,
            Leading leading,
            Cohorts cohorts,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.attendance = attendance;
        this.leading = leading;
        this.cohorts = cohorts;
        this.audit = audit;
        this.clock = clock;
    }

    /** All sessions of a cohort that the caller has seen, canceled ones too, in order of time. */
    @Transactional(readOnly = true)
    public List<Session> of(List<Cohort> seen) {
        return seen.isEmpty() ? List.of() : store.of(ids(seen));
    }

    /** The first sessions that are on or come, of cohorts that the caller has seen. */
    @Transactional(readOnly = true)
    public List<Session> ahead(List<Cohort> seen, int most) {
        return seen.isEmpty() ? List.of() : store.ahead(ids(seen), clock.instant(), most);
    }

    /** The session that is on or comes next, of each cohort that the caller has seen. */
    @Transactional(readOnly = true)
    public Map<CohortId, Session> next(List<Cohort> seen) {
        return seen.isEmpty()
                ? Map.of()
                : store.next(ids(seen), clock.instant()).stream()
                        .collect(Collectors.toMap(Session::cohort, Function.identity()));
    }

    private static List<CohortId> ids(List<Cohort> cohorts) {
        return cohorts.stream().map(Cohort::id).toList();
    }

    /** The session, for those who lead its cohort; for others it is not there. */
    @Transactional(readOnly = true)
    public Session led(PersonId me, SessionId id) {
        Session session = store.find(id).orElseThrow(NotThere::new);
        leading.led(me, session.cohort());
        return session;
    }

    /** The session, for those who are in its cohort; for others it is not there. */
    @Transactional(readOnly = true)
    public Session joined(PersonId me, SessionId id) {
        Session session = store.find(id).orElseThrow(NotThere::new);
        leading.joined(me, session.cohort());
        return session;
    }

    /** The days on which sessions would be made. */
    @Transactional(readOnly = true)
    public Series plan(PersonId me, CohortId id, SessionForm form) {
        Cohort cohort = leading.led(me, id).cohort();
        return Series.of(form, cohort.zone(), cohorts.daysOff(cohort));
    }

    /**
     * Makes one session or the whole series, or nothing where one of them is in the way of another.
     *
     * @throws FieldProblems naming the day that is taken
     */
    public List<SessionId> add(PersonId me, CohortId id, SessionForm form) {
        Leading.Led led = leading.held(me, id);
        Cohort cohort = led.cohort();
        List<LocalDate> days = Series.of(form, cohort.zone(), cohorts.daysOff(cohort)).made();
        if (days.isEmpty()) {
            throw FieldProblems.of("until", "cohorts.problem.series.empty");
        }
        List<Session> taken = new ArrayList<>(store.of(List.of(id)));
        List<SessionId> made = new ArrayList<>();
        List<Audit> steps = new ArrayList<>();
        for (LocalDate day : days) {
            Session session = session(SessionId.next(), cohort, form, day, 0);
            mustBeFree(session, taken);
            store.add(session);
            taken.add(session);
            made.add(session.id());
            steps.add(step(led, me, "plan-session", session));
        }
        audit.record(steps);
        return made;
    }

    private Session session(
            SessionId id, Cohort cohort, SessionForm form, LocalDate day, int sequence) {
        return new Session(
                id,
                cohort.id(),
                form.title(),
                day,
                form.clock(),
                day.atTime(form.clock()).atZone(cohort.zone()).toInstant(),
                form.minutes(),
                form.mode(),
                form.course(),
                form.module(),
                form.place(),
                form.link(),
                List.copyOf(form.facilitators()),
                form.guests(),
                form.materials(),
                sequence,
                now(),
                Optional.empty(),
                form.extra());
    }

    private Instant now() {
        return clock.instant().truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
    }

    private static void mustBeFree(Session session, List<Session> taken) {
        taken.stream()
                .filter(other ->
                        !other.isCanceled()
                                && !other.id().equals(session.id())
                                && other.overlaps(session))
                .findFirst()
                .ifPresent(other -> {
                    throw FieldProblems.of(
                            "clock",
                            "cohorts.problem.overlap",
                            session.day(),
                            other.title(),
                            other.clock());
                });
    }

    private static Audit step(Leading.Led led, PersonId me, String action, Session session) {
        return led.step(me, action)
                .with("session", session.id())
                .with("begins", session.begins())
                .with("minutes", session.minutes())
                .with("course", session.course())
                .with("module", session.module().orElse(""))
                .with("mode", session.mode());
    }

    /**
     * Changes a session. What hours were noted for stays as it was once somebody's attendance
     * stands in it.
     *
     * @param seen the sequence of the session that was looked at
     * @throws FieldProblems at {@code seen} where somebody else has changed it since
     */
    public void change(PersonId me, SessionId id, int seen, SessionForm form) {
        Session before = store.find(id).orElseThrow(NotThere::new);
        Leading.Led led = leading.held(me, before.cohort());
        before = store.hold(id).orElseThrow(NotThere::new);
        mustTakePlace(before);
        if (before.sequence() != seen) {
            throw FieldProblems.of(
                    "seen", "cohorts.problem.moved", before.title(), before.day(), before.clock());
        }
        Session next = session(id, led.cohort(), form, form.day(), seen + 1);
        if (attendance.isTaken(id) && !countsAlike(before, next)) {
            throw FieldProblems.of("day", "cohorts.problem.attended");
        }
        mustBeFree(next, store.of(List.of(before.cohort())));
        store.change(next);
        audit.record(step(led, me, "change-session", next));
    }

    private static boolean countsAlike(Session before, Session after) {
        return before.begins().equals(after.begins())
                && before.minutes() == after.minutes()
                && before.cell().equals(after.cell())
                && before.extra() == after.extra();
    }

    private static void mustTakePlace(Session session) {
        if (session.isCanceled()) {
            throw new UserProblem("cohorts.problem.canceled");
        }
    }

    /**
     * Says that a session does not take place, and why; it stays in everybody's calendar so. What
     * was noted so far stays on record and counts no hours. Once it is over and somebody's
     * attendance stands in it, it did take place.
     */
    public void cancel(PersonId me, SessionId id, String reason) {
        Session session = store.find(id).orElseThrow(NotThere::new);
        Leading.Led led = leading.held(me, session.cohort());
        session = store.hold(id).orElseThrow(NotThere::new);
        Fields fields = new Fields(Map.of("reason", reason));
        String said = fields.needed("reason", 300);
        fields.orComplain();
        mustTakePlace(session);
        if (!session.ends().isAfter(now()) && attendance.isTaken(id)) {
            throw FieldProblems.of("reason", "cohorts.problem.cancel.attended");
        }
        store.cancel(id, said, now());
        audit.record(step(led, me, "cancel-session", session).with("reason", said));
    }
}
