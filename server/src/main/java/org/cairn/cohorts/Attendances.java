package org.cairn.cohorts;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cairn.people.FieldProblems;
import org.cairn.people.PersonId;
import org.cairn.platform.audit.Audit;
import org.cairn.platform.audit.AuditLog;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.Text;
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
        Map<String, Text> problems = new LinkedHashMap<>();
        List<Attendance> news = new ArrayList<>();
        marks.forEach((person, mark) -> {
            Line line = Optional.ofNullable(lines.get(person)).orElseThrow(NotThere::new);
            problem(session, line, mark)
                    .ifPresentOrElse(
                            problems::putAll,
                            () -> note(session, line, mark, me).ifPresent(news::add));
        });
        if (!problems.isEmpty()) {
            throw new FieldProblems(problems);
        }
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

    private static Optional<Map<String, Text>> problem(Session session, Line line, Mark mark) {
        if (mark.minutes().isEmpty() || isSame(line, mark)) {
            return Optional.empty();
        }
        int minutes = mark.minutes().get();
        if (minutes < 0 || minutes > session.minutes()) {
            return Optional.of(
                    Map.of(
                            "minutes-" + line.person(),
                            Text.of("cohorts.problem.part", session.minutes())));
        }
        if (line.now().isPresent() && mark.reason().isBlank()) {
            return Optional.of(Map.of("why-" + line.person(), Text.of("cohorts.problem.reason")));
        }
        if (mark.reason().length() > 300) {
            return Optional.of(
                    Map.of("why-" + line.person(), Text.of("cohorts.problem.long", 300)));
        }
        return Optional.empty();
    }

    private static boolean isSame(Line line, Mark mark) {
        return line.now().map(Attendance::minutes).equals(mark.minutes());
    }

    private Optional<Attendance> note(Session session, Line line, Mark mark, PersonId me) {
        if (mark.minutes().isEmpty() || isSame(line, mark)) {
            return Optional.empty();
        }
        return Optional.of(
                new Attendance(
                        session.id(),
                        line.person(),
                        mark.minutes().get(),
                        Attendance.How.ROSTER,
                        line.now().isPresent() ? mark.reason().strip() : "",
                        now(),
                        me,
                        true));
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
