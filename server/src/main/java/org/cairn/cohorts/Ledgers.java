package org.cairn.cohorts;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cairn.catalog.Catalog;
import org.cairn.catalog.EditionId;
import org.cairn.catalog.HoursPlan;
import org.cairn.people.PersonId;
import org.cairn.platform.web.NotThere;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Front desk: the hours of everybody, added up from the notes each time somebody looks. */
@Service
@Transactional(readOnly = true)
public class Ledgers {

    private final AttendanceStore store;
    private final SessionStore sessions;
    private final CohortStore cohorts;
    private final CreditStore credits;
    private final ReportStore reports;
    private final CarriedHours carried;
    private final Leading leading;
    private final Catalog catalog;
    private final Clock clock;

    Ledgers(
            AttendanceStore store,
            SessionStore sessions,
            CohortStore cohorts,
            CreditStore credits,
            ReportStore reports,
            CarriedHours carried,
            Leading leading,
            Catalog catalog,
            Clock clock) {
        this.store = store;
        this.sessions = sessions;
        this.cohorts = cohorts;
        this.credits = credits;
        this.reports = reports;
        this.carried = carried;
        this.leading = leading;
        this.catalog = catalog;
        this.clock = clock;
    }

    /**
     * The hours of one person of a cohort.
     *
     * @param sessions canceled ones too
     * @param attendance of this person, by session
     * @param held the sessions that are over, at which attendance was taken, while the person is in
     * @param joinedAt since when the person is in
     * @param leftAt until when the person was in; empty = is in
     * @param credits what was credited beside attendance, also what was corrected later
     * @param madeUp the minutes that count as made up, by the session that was missed
     * @param open the minutes that can still be made up, by session
     * @param carried what counts from cohorts in which the person was before
     */
    public record Mine(
            Cohort cohort,
            List<Session> sessions,
            Map<SessionId, Attendance> attendance,
            Set<SessionId> held,
            Instant joinedAt,
            Optional<Instant> leftAt,
            List<Credit> credits,
            Map<SessionId, Integer> madeUp,
            Map<SessionId, Integer> open,
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
        return of(me, leading.joined(me, id));
    }

    /**
     * The same of somebody who is or was in a cohort that the caller leads; of others it is not
     * there. What was begun before somebody left is brought to its end there.
     */
    public Mine of(PersonId me, CohortId id, PersonId person) {
        return of(person, leading.led(me, id).cohort());
    }

    private Mine of(PersonId person, Cohort cohort) {
        CohortId id = cohort.id();
        CohortStore.Stay stay = cohorts.stay(id, person).orElseThrow(NotThere::new);
        List<Session> all = sessions.of(List.of(id));
        Map<SessionId, Attendance> attended =
                store.of(person, id).stream()
                        .collect(Collectors.toMap(Attendance::session, Function.identity()));
        Map<SessionId, Integer> minutes =
                attended.values().stream()
                        .collect(Collectors.toMap(Attendance::session, Attendance::minutes));
        Set<SessionId> held = since(stay.joinedAt(), until(stay, over(store.taken(id), all)));
        List<Carried> brought = carried.into(id).getOrDefault(person, List.of());
        List<Credit> credited = credits.history(id, person);
        Tally tally = new Tally();
        tally.add(all, minutes, held, credited.stream().filter(Credit::current).toList());
        tally.carry(brought);
        return new Mine(
                cohort,
                all,
                attended,
                held,
                stay.joinedAt(),
                stay.leftAt(),
                credited,
                tally.madeUp(),
                tally.open(),
                brought,
                tally.ledger(
                        plan(cohort.edition()),
                        reports.claimed(id).getOrDefault(person, Map.of())));
    }

    private HoursPlan plan(EditionId edition) {
        return catalog.edition(edition).definition().hours().orElseThrow();
    }

    /** Everybody of a cohort, those first who miss most of what was held so far. */
    public List<Row> board(PersonId me, CohortId id) {
        Cohort cohort = leading.led(me, id).cohort();
        HoursPlan plan = plan(cohort.edition());
        List<Session> all = sessions.of(List.of(id));
        Map<PersonId, Map<SessionId, Integer>> minutes = byPerson(store.counting(id));
        List<Session> over =
                over(
                        minutes.values().stream()
                                .flatMap(one -> one.keySet().stream())
                                .collect(Collectors.toSet()),
                        all);
        Map<PersonId, List<Credit>> credited =
                credits.counting(id).stream().collect(Collectors.groupingBy(Credit::person));
        Map<PersonId, List<Carried>> brought = carried.into(id);
        Map<PersonId, Map<Cell, Integer>> claimed = reports.claimed(id);
        return cohorts.people(id).stream()
                .map(one -> {
                    PersonId person = one.person();
                    Tally tally = new Tally();
                    tally.add(
                            all,
                            minutes.getOrDefault(person, Map.of()),
                            since(one.joinedAt(), over),
                            credited.getOrDefault(person, List.of()));
                    tally.carry(brought.getOrDefault(person, List.of()));
                    return new Row(
                            person, tally.ledger(plan, claimed.getOrDefault(person, Map.of())));
                })
                .sorted(Row.MOST_MISSED)
                .toList();
    }

    static Map<PersonId, Map<SessionId, Integer>> byPerson(List<AttendanceStore.Counting> notes) {
        Map<PersonId, Map<SessionId, Integer>> minutes = new HashMap<>();
        notes.forEach(one ->
                minutes.computeIfAbsent(one.person(), person -> new HashMap<>())
                        .put(one.session(), one.minutes()));
        return minutes;
    }

    /** The sessions that are over and at which attendance was taken. */
    private List<Session> over(Set<SessionId> taken, List<Session> all) {
        Instant now = clock.instant();
        return all.stream()
                .filter(session -> taken.contains(session.id()) && !session.extra())
                .filter(session -> !session.ends().isAfter(now))
                .toList();
    }

    /** Nobody misses what began after they left. */
    private static List<Session> until(CohortStore.Stay stay, List<Session> over) {
        return over.stream()
                .filter(session -> stay.leftAt().filter(session.begins()::isAfter).isEmpty())
                .toList();
    }

    /** Nobody misses what ended before they came. */
    private static Set<SessionId> since(Instant joinedAt, List<Session> over) {
        return over.stream()
                .filter(session -> session.ends().isAfter(joinedAt))
                .map(Session::id)
                .collect(Collectors.toSet());
    }
}
