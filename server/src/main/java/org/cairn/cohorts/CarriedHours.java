package org.cairn.cohorts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairn.people.PersonId;
import org.springframework.stereotype.Component;

/** Adds up what people bring from cohorts in which they were before, as it stands there now. */
@Component
class CarriedHours {

    private final MoveStore moves;
    private final SessionStore sessions;
    private final AttendanceStore attendance;
    private final CreditStore credits;

    CarriedHours(
            MoveStore moves,
            SessionStore sessions,
            AttendanceStore attendance,
            CreditStore credits) {
        this.moves = moves;
        this.sessions = sessions;
        this.attendance = attendance;
        this.credits = credits;
    }

    Map<Seat, List<Carried>> into(Collection<CohortId> cohorts) {
        List<MoveStore.Coming> coming = moves.into(cohorts);
        if (coming.isEmpty()) {
            return Map.of();
        }
        Set<PersonId> people =
                coming.stream().map(one -> one.seat().person()).collect(Collectors.toSet());
        Set<CohortId> origins =
                coming.stream().map(MoveStore.Coming::origin).collect(Collectors.toSet());
        Map<CohortId, List<Session>> held =
                sessions.of(origins).stream().collect(Collectors.groupingBy(Session::cohort));
        Map<PersonId, Map<SessionId, Integer>> attended =
                Ledgers.byPerson(attendance.counting(people, origins));
        Map<Seat, List<Credit>> credited =
                credits.of(people, origins).stream().collect(Collectors.groupingBy(Credit::seat));
        Map<Seat, List<Carried>> all = new HashMap<>();
        for (MoveStore.Coming one : coming) {
            PersonId person = one.seat().person();
            Tally tally = new Tally();
            tally.add(
                    held.getOrDefault(one.origin(), List.of()),
                    attended.getOrDefault(person, Map.of()),
                    Set.of(),
                    credited.getOrDefault(new Seat(one.origin(), person), List.of()));
            all.computeIfAbsent(one.seat(), seat -> new ArrayList<>())
                    .add(new Carried(one.origin(), one.name(), one.at(), tally.counted()));
        }
        return all;
    }

    /** What counts beside attendance of those who came, where their hours are from. */
    List<Credit> creditsInto(CohortId cohort) {
        Map<PersonId, Set<CohortId>> origins =
                moves.into(List.of(cohort)).stream()
                        .collect(
                                Collectors.groupingBy(
                                        one -> one.seat().person(),
                                        Collectors.mapping(
                                                MoveStore.Coming::origin, Collectors.toSet())));
        if (origins.isEmpty()) {
            return List.of();
        }
        Set<CohortId> all =
                origins.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        return credits.of(origins.keySet(), all).stream()
                .filter(credit ->
                        origins.getOrDefault(credit.person(), Set.of()).contains(credit.cohort()))
                .toList();
    }
}
