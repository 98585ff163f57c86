package org.cairn.notices;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cairn.awards.Award;
import org.cairn.awards.Awards;
import org.cairn.catalog.Catalog;
import org.cairn.notices.Wording.Number;
import org.cairn.notices.Wording.Words;
import org.cairn.people.OrganizationId;
import org.cairn.people.People;
import org.cairn.people.Person;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells principals on Monday morning, in their own zone, what the people of their schools were
 * awarded in the week before. Who was awarded nothing, and what is still under way, is not told.
 */
@Component
class WeeklyDigest {

    static final LocalTime MORNING = LocalTime.of(7, 0);

    /** So long it may come late, if nothing ran on Monday morning. */
    private static final Duration LATE = Duration.ofDays(2);

    private static final int NAMED = 12;
    private static final int MOST = 1_000;

    private final People people;
    private final Awards awards;
    private final Catalog catalog;
    private final Telling telling;
    private final TransactionTemplate transaction;
    private final Clock clock;

    WeeklyDigest(
            People people,
            Awards awards,
            Catalog catalog,
            Telling telling,
            TransactionTemplate transaction,
            Clock clock) {
        this.people = people;
        this.awards = awards;
        this.catalog = catalog;
        this.telling = telling;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A week from Monday to Monday in one zone. */
    record Week(LocalDate monday, ZoneId zone) {

        /** The last whole week. */
        static Week before(Instant now, ZoneId zone) {
            LocalDate today = LocalDate.ofInstant(now, zone);
            LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            return new Week(monday.minusWeeks(1), zone);
        }

        Instant begins() {
            return monday.atStartOfDay(zone).toInstant();
        }

        Instant ends() {
            return monday.plusWeeks(1).atStartOfDay(zone).toInstant();
        }

        boolean isToldAt(Instant now) {
            Instant due = monday.plusWeeks(1).atTime(MORNING).atZone(zone).toInstant();
            return !now.isBefore(due) && now.isBefore(due.plus(LATE));
        }

        boolean covers(Instant time) {
            return !time.isBefore(begins()) && time.isBefore(ends());
        }
    }

    /** Looks whose morning it is; what was told already stays told once. */
    void goRound() {
        Instant now = clock.instant();
        Map<PersonId, List<OrganizationId>> places = people.places(Role.PRINCIPAL);
        Map<PersonId, Person> principals = people.all(places.keySet());
        places.forEach((id, schools) -> {
            Person principal = principals.get(id);
            if (principal != null) {
                Week week = Week.before(now, principal.zone());
                if (week.isToldAt(now)) {
                    tell(principal, schools, week);
                }
            }
        });
    }

    private void tell(Person principal, Collection<OrganizationId> schools, Week week) {
        Map<PersonId, Person> staff = new TreeMap<>();
        schools.forEach(
                school -> people.staffOf(school).forEach(person -> staff.put(person.id(), person)));
        List<Award> won = won(staff.keySet(), week);
        if (won.isEmpty()) {
            return;
        }
        String names =
                won.stream()
                        .limit(NAMED)
                        .map(award -> line(award, staff))
                        .collect(Collectors.joining("; "));
        Wording wording =
                Wording.of(
                        "notices.staff-awarded",
                        new Number(won.size()),
                        new Words(names),
                        new Number(Math.max(0, won.size() - NAMED)));
        News news =
                new News(
                        principal.id(),
                        Kind.STAFF_AWARDED,
                        "week " + week.monday(),
                        wording,
                        "/school",
                        clock.instant());
        transaction.executeWithoutResult(status -> telling.tell(news));
    }

    /** The oldest first; a badge that was taken back, for good or for now, is not told. */
    private List<Award> won(Collection<PersonId> staff, Week week) {
        if (staff.isEmpty()) {
            return List.of();
        }
        return awards.ofEarners(staff, 0, MOST).stream()
                .filter(award -> week.covers(award.issuedAt()))
                .filter(award -> award.holdsAt(clock.instant()))
                .toList()
                .reversed();
    }

    private String line(Award award, Map<PersonId, Person> staff) {
        return Objects.requireNonNull(staff.get(award.earner())).name()
                + ": "
                + catalog.edition(award.edition()).definition().title();
    }
}
