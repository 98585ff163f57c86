package org.cairn.cohorts;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cairn.catalog.HoursPlan;
import org.cairn.people.PersonId;
import org.cairn.platform.web.NotThere;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Front desk: the hours of everybody, added up from attendance each time somebody looks. */
@Service
@Transactional(readOnly = true)
public class Ledgers {

    private final AttendanceStore store;
    private final SessionStore sessions;
    private final CohortStore cohorts;
    private final MoveStore moves;
    private final Leading leading;
    private final Cohorts desk;
    private final Clock clock;

    Ledgers(
            AttendanceStore store,
            SessionStore sessions,
            CohortStore cohorts,
            MoveStore moves,
            Leading leading,
            Cohorts desk,
            Clock clock) {
        this.store = store;
        this.sessions = sessions;
        this.cohorts = cohorts;
        this.moves = moves;
        this.leading = leading;
        this.desk = desk;
        this.clock = clock;
    }

    /**
     * What somebody sees of a cohort they are in.
     *
     * @param sessions canceled ones too
     * @param attendance of this person, by session
     * @param held the sessions that are over, at which attendance was taken, since the person is in
     * @param joinedAt since when the person is in
     * @param carried what counts from cohorts in which the person was before
     */
    public record Mine(
            Cohort cohort,
            List<Session> sessions,
            Map<SessionId, Attendance> attendance,
            Set<SessionId> held,
            Instant joinedAt,
            List<Carried> carried,
            Ledger ledger) {

        /** Whether minutes of the session count for the person. */
        public boolean hasCounted(Session session) {
            return Optional.ofNullable(attendance.get(session.id()))
                    .filter(note -> note.minutes() > 0)
                    .isPresent();
        }
    }

    public Mine mine(PersonId me, CohortId id) {
        Cohort cohort = leading.joined(me, id);
        List<Session> all = sessions.of(List.of(id));
        Map<SessionId, Attendance> attended =
                store.of(me, id).stream()
                        .collect(Collectors.toMap(Attendance::session, Function.identity()));
        Map<SessionId, Integer> minutes =
                attended.values().stream()
                        .collect(Collectors.toMap(Attendance::session, Attendance::minutes));
        Instant joinedAt = cohorts.joinedAt(id, me).orElseThrow(NotThere::new);
        Set<SessionId> held = since(joinedAt, over(store.taken(id), all));
        List<Carried> carried = moves.into(id).getOrDefault(me, List.of());
        return new Mine(
                cohort,
                all,
                attended,
                held,
                joinedAt,
                carried,
                ledger(desk.plan(cohort), all, minutes, held, carried));
    }

    /** Everybody of a cohort, those first who miss most of what was held so far. */
    public List<Row> board(PersonId me, CohortId id) {
        Cohort cohort = leading.led(me, id).cohort();
        HoursPlan plan = desk.plan(cohort);
        List<Session> all = sessions.of(List.of(id));
        Map<PersonId, Map<SessionId, Integer>> minutes = new HashMap<>();
        store.counting(id)
                .forEach(one ->
                        minutes.computeIfAbsent(one.person(), person -> new HashMap<>())
                                .put(one.session(), one.minutes()));
        List<Session> over =
                over(
                        minutes.values().stream()
                                .flatMap(one -> one.keySet().stream())
                                .collect(Collectors.toSet()),
                        all);
        Map<PersonId, List<Carried>> carried = moves.into(id);
        return cohorts.people(id).stream()
                .map(one ->
                        new Row(
                                one.person(),
                                ledger(
                                        plan,
                                        all,
                                        minutes.getOrDefault(one.person(), Map.of()),
                                        since(one.joinedAt(), over),
                                        carried.getOrDefault(one.person(), List.of()))))
                .sorted(
                        Comparator.comparingInt((Row row) -> row.ledger().behind())
                                .reversed()
                                .thenComparingInt(row -> row.ledger().verified()))
                .toList();
    }

    /** The sessions that are over and at which attendance was taken. */
    private List<Session> over(Set<SessionId> taken, List<Session> all) {
        Instant now = clock.instant();
        return all.stream()
                .filter(session -> taken.contains(session.id()) && !session.ends().isAfter(now))
                .toList();
    }

    /** Nobody misses what ended before they came. */
    private static Set<SessionId> since(Instant joinedAt, List<Session> over) {
        return over.stream()
                .filter(session -> session.ends().isAfter(joinedAt))
                .map(Session::id)
                .collect(Collectors.toSet());
    }

    /**
     * Adds up. A session that is not held against the person and at which minutes count offers just
     * these, so that they make up for nothing missed; so does what was carried here.
     */
    private static Ledger ledger(
            HoursPlan plan,
            List<Session> all,
            Map<SessionId, Integer> minutes,
            Set<SessionId> held,
            List<Carried> carried) {
        Map<Cell, Integer> attended = new HashMap<>();
        Map<Cell, Integer> offered = new HashMap<>();
        for (Session session : all) {
            Cell cell = new Cell(session.course(), session.mode());
            int counted = minutes.getOrDefault(session.id(), 0);
            attended.merge(cell, counted, Integer::sum);
            offered.merge(
                    cell, held.contains(session.id()) ? session.minutes() : counted, Integer::sum);
        }
        for (Carried one : carried) {
            one.minutes().forEach((cell, more) -> {
                attended.merge(cell, more, Integer::sum);
                offered.merge(cell, more, Integer::sum);
            });
        }
        return new Ledger(plan, attended, offered);
    }
}
