package org.cairn.cohorts;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cairn.catalog.HoursPlan;
import org.cairn.people.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Front desk: the hours of everybody, added up from attendance each time somebody looks. */
@Service
@Transactional(readOnly = true)
public class Ledgers {

    private final AttendanceStore store;
    private final SessionStore sessions;
    private final CohortStore cohorts;
    private final Leading leading;
    private final Cohorts desk;

    Ledgers(
            AttendanceStore store,
            SessionStore sessions,
            CohortStore cohorts,
            Leading leading,
            Cohorts desk) {
        this.store = store;
        this.sessions = sessions;
        this.cohorts = cohorts;
        this.leading = leading;
        this.desk = desk;
    }

    /**
     * What somebody sees of a cohort they are in.
     *
     * @param sessions canceled ones too
     * @param attendance of this person, by session
     */
    public record Mine(
            Cohort cohort,
            List<Session> sessions,
            Map<SessionId, Attendance> attendance,
            Set<SessionId> taken,
            Ledger ledger) {}

    public Mine mine(PersonId me, CohortId id) {
        Cohort cohort = leading.joined(me, id);
        List<Session> all = sessions.of(List.of(id));
        Map<SessionId, Attendance> attended =
                store.of(me, id).stream()
                        .collect(Collectors.toMap(Attendance::session, Function.identity()));
        Map<Cell, Integer> verified = new HashMap<>();
        all.stream()
                .filter(session -> attended.containsKey(session.id()))
                .forEach(session ->
                        verified.merge(
                                cell(session),
                                java.util.Objects.requireNonNull(attended.get(session.id()))
                                        .minutes(),
                                Integer::sum));
        Set<SessionId> taken = new HashSet<>(store.taken(id));
        return new Mine(
                cohort,
                all,
                attended,
                taken,
                new Ledger(desk.plan(cohort), verified, held(all, taken)));
    }

    /** Everybody of a cohort, those first who miss most of what was held so far. */
    public List<Row> board(PersonId me, CohortId id) {
        Cohort cohort = leading.led(me, id).cohort();
        HoursPlan plan = desk.plan(cohort);
        Map<Cell, Integer> held = held(sessions.of(List.of(id)), new HashSet<>(store.taken(id)));
        Map<PersonId, Map<Cell, Integer>> sums = new HashMap<>();
        store.sums(id)
                .forEach(sum ->
                        sums.computeIfAbsent(sum.person(), one -> new HashMap<>())
                                .put(sum.cell(), sum.minutes()));
        return cohorts.people(id).stream()
                .map(one ->
                        new Row(
                                one.person(),
                                new Ledger(plan, sums.getOrDefault(one.person(), Map.of()), held)))
                .sorted(
                        Comparator.comparingInt((Row row) -> row.ledger().behind())
                                .reversed()
                                .thenComparingInt(row -> row.ledger().verified()))
                .toList();
    }

    private static Map<Cell, Integer> held(List<Session> all, Set<SessionId> taken) {
        Map<Cell, Integer> held = new HashMap<>();
        all.stream()
                .filter(session -> taken.contains(session.id()))
                .forEach(session -> held.merge(cell(session), session.minutes(), Integer::sum));
        return held;
    }

    private static Cell cell(Session session) {
        return new Cell(session.course(), session.mode());
    }
}
