package org.cairn.cohorts;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        Seat seat = new Seat(id, person);
        List<Carried> brought = carried.into(List.of(id)).getOrDefault(seat, List.of());
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
                        reports.claimed(List.of(id)).getOrDefault(seat, Map.of())));
    }

    private HoursPlan plan(EditionId edition) {
        return catalog.edition(edition).definition().hours().orElseThrow();
    }

    /** Everybody of cohorts that the caller leads. */
    List<Row> board(Collection<Cohort> led) {
        List<CohortId> ids = led.stream().map(Cohort::id).toList();
        catalog.editions(led.stream().map(Cohort::edition).distinct().toList());
        Notes notes = notes(ids);
        Map<CohortId, List<Participant>> people =
                cohorts.people(ids).stream().collect(Collectors.groupingBy(Participant::cohort));
        return led.stream()
                .flatMap(cohort -> rows(cohort, people.getOrDefault(cohort.id(), List.of()), notes))
                .toList();
    }

    /** What was noted in some cohorts. */
    private record Notes(
            Map<CohortId, List<Session>> sessions,
            Map<PersonId, Map<SessionId, Integer>> minutes,
            Set<SessionId> taken,
            Map<Seat, List<Credit>> credited,
            Map<Seat, List<Carried>> brought,
            Map<Seat, Map<Cell, Integer>> claimed) {}

    private Notes notes(List<CohortId> ids) {
        Map<PersonId, Map<SessionId, Integer>> minutes = byPerson(store.counting(ids));
        return new Notes(
                sessions.of(ids).stream().collect(Collectors.groupingBy(Session::cohort)),
                minutes,
                minutes.values().stream()
                        .flatMap(one -> one.keySet().stream())
                        .collect(Collectors.toSet()),
                credits.counting(ids).stream().collect(Collectors.groupingBy(Credit::seat)),
                carried.into(ids),
                reports.claimed(ids));
    }

    private Stream<Row> rows(Cohort cohort, List<Participant> people, Notes notes) {
        HoursPlan plan = plan(cohort.edition());
        List<Session> all = notes.sessions().getOrDefault(cohort.id(), List.of());
        List<Session> over = over(notes.taken(), all);
        return people.stream()
                .map(one -> {
                    Seat seat = one.seat();
                    Map<SessionId, Integer> minutes =
                            notes.minutes().getOrDefault(one.person(), Map.of());
                    Tally tally = new Tally();
                    tally.add(
                            all,
                            minutes,
                            since(one.joinedAt(), over),
                            notes.credited().getOrDefault(seat, List.of()));
                    tally.carry(notes.brought().getOrDefault(seat, List.of()));
                    return new Row(
                            cohort,
                            one,
                            tally.ledger(plan, notes.claimed().getOrDefault(seat, Map.of())),
                            attended(all, minutes));
                });
    }

    private static Optional<Instant> attended(List<Session> all, Map<SessionId, Integer> minutes) {
        return all.stream()
                .filter(session -> minutes.getOrDefault(session.id(), 0) > 0)
                .map(Session::begins)
                .max(Comparator.naturalOrder());
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
