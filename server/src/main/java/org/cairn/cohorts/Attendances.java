package org.cairn.cohorts;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cairn.people.FieldChecks;
import org.cairn.people.FieldProblems;
import org.cairn.people.PersonId;
import org.cairn.platform.audit.Audit;
import org.cairn.platform.audit.AuditLog;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.UserProblem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Front desk: who was there, as the facilitator notes and corrects it. */
@Service
@Transactional
public class Attendances {

    private final AttendanceStore store;
    private final SessionStore sessions;
    private final CohortStore cohorts;
    private final Leading leading;
    private final AuditLog audit;
    private final Clock clock;

    Attendances(
            AttendanceStore store,
            SessionStore sessions,
            CohortStore cohorts,
            Leading leading,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.sessions = sessions;
        this.cohorts = cohorts;
        this.leading = leading;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * One line of the roster.
     *
     * @param history what was noted before it was corrected, the latest last
     */
    public record Line(PersonId person, Optional<Attendance> now, List<Attendance> history) {}

    /**
     * What a facilitator notes of one person.
     *
     * @param minutes that count, empty = it stays as it is
     */
    public record Mark(Optional<Integer> minutes, String reason) {}

    /** Everybody who is in the cohort, and whoever was noted and has left since. */
    @Transactional(readOnly = true)
    public List<Line> roster(PersonId me, SessionId id) {
        Session session = sessions.find(id).orElseThrow(NotThere::new);
        leading.led(me, session.cohort());
        List<Attendance> all = store.history(id);
        Set<PersonId> people = new LinkedHashSet<>();
        cohorts.people(session.cohort()).forEach(one -> people.add(one.person()));
        all.forEach(note -> people.add(note.person()));
        Map<PersonId, List<Attendance>> byPerson =
                all.stream().collect(Collectors.groupingBy(Attendance::person));
        return people.stream()
                .map(person -> line(person, byPerson.getOrDefault(person, List.of())))
                .toList();
    }

    private static Line line(PersonId person, List<Attendance> notes) {
        return new Line(
                person,
                notes.stream().filter(Attendance::current).findFirst(),
                notes.stream().filter(note -> !note.current()).toList());
    }

    /**
     * Notes many at once; how many notes are new. What is noted already is corrected only with a
     * reason.
     *
     * @throws FieldProblems by {@code why-} and {@code minutes-} with the person's id
     */
    public int take(PersonId me, SessionId id, Map<PersonId, Mark> marks) {
        Session session = sessions.hold(id).orElseThrow(NotThere::new);
        Leading.Led led = leading.led(me, session.cohort());
        mustHaveBegun(session);
        Map<PersonId, Line> lines =
                roster(me, id).stream()
                        .collect(Collectors.toMap(Line::person, Function.identity()));
        FieldChecks checks = new FieldChecks();
        List<Attendance> news = new ArrayList<>();
        marks.forEach((person, mark) -> {
            Line line = Optional.ofNullable(lines.get(person)).orElseThrow(NotThere::new);
            if (!mark.minutes().isEmpty() && !isSame(line, mark)) {
                news.add(note(checks, session, line, mark, me));
            }
        });
        checks.orComplain();
        news.forEach(store::replace);
        audit.record(news.stream().map(note -> step(led, me, note)).toList());
        return news.size();
    }

    private void mustHaveBegun(Session session) {
        if (session.isCanceled()) {
            throw new UserProblem("cohorts.problem.canceled");
        }
        if (!session.hasOpened(now())) {
            throw new UserProblem("cohorts.problem.not-begun");
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static boolean isSame(Line line, Mark mark) {
        return line.now().map(Attendance::minutes).equals(mark.minutes());
    }

    private Attendance note(
            FieldChecks checks, Session session, Line line, Mark mark, PersonId me) {
        String why = "why-" + line.person();
        int minutes = mark.minutes().orElseThrow();
        if (minutes < 0 || minutes > session.minutes()) {
            checks.say("minutes-" + line.person(), "cohorts.problem.part", session.minutes());
        }
        if (line.now().isPresent() && mark.reason().isBlank()) {
            checks.say(why, "cohorts.problem.reason");
        }
        String reason = checks.line(why, mark.reason(), 300);
        return new Attendance(
                session.id(),
                line.person(),
                minutes,
                Attendance.How.ROSTER,
                line.now().isPresent() ? reason : "",
                now(),
                me,
                true);
    }

    private static Audit step(Leading.Led led, PersonId me, Attendance note) {
        Audit step =
                led.step(me, note.reason().isEmpty() ? "note-attendance" : "correct-attendance")
                        .with("session", note.session())
                        .with("person", note.person())
                        .with("minutes", note.minutes());
        return note.reason().isEmpty() ? step : step.with("reason", note.reason());
    }
}
