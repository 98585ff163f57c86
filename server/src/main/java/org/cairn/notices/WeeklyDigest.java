package org.cairn.notices;

import static java.util.Comparator.naturalOrder;

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
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairn.awards.Award;
import org.cairn.awards.Awards;
import org.cairn.catalog.Catalog;
import org.cairn.catalog.Edition;
import org.cairn.catalog.EditionId;
import org.cairn.notices.Wording.Number;
import org.cairn.notices.Wording.Words;
import org.cairn.people.OrganizationId;
import org.cairn.people.Organizations;
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

    private final People people;
    private final Awards awards;
    private final Catalog catalog;
    private final Organizations organizations;
    private final NoticeStore notices;
    private final Telling telling;
    private final TransactionTemplate transaction;
    private final Clock clock;

    WeeklyDigest(
            People people,
            Awards awards,
            Catalog catalog,
            Organizations organizations,
            NoticeStore notices,
            Telling telling,
            TransactionTemplate transaction,
            Clock clock) {
        this.people = people;
        this.awards = awards;
        this.catalog = catalog;
        this.organizations = organizations;
        this.notices = notices;
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

    /**
     * Looks whose morning it is and who was not told yet. It comes round often, so it asks the same
     * few questions however many principals there are.
     */
    void goRound() {
        Instant now = clock.instant();
        Map<PersonId, List<OrganizationId>> places = people.places(Role.PRINCIPAL);
        List<Due> due = due(people.all(places.keySet()).values(), now);
        if (due.isEmpty()) {
            return;
        }
        Won won = won(due, now);
        due.forEach(one -> {
            List<Award> theirs = won.at(places.getOrDefault(one.principal().id(), List.of()), one);
            if (!theirs.isEmpty()) {
                tell(one, theirs, won);
            }
        });
    }

    /** A principal whose morning it is. */
    private record Due(Person principal, Week week) {

        String occasion() {
            return "week " + week.monday();
        }
    }

    private List<Due> due(Collection<Person> principals, Instant now) {
        List<Due> due =
                principals.stream()
                        .map(person -> new Due(person, Week.before(now, person.zone())))
                        .filter(one -> one.week().isToldAt(now))
                        .toList();
        Set<NoticeStore.Told> told =
                notices.told(
                        due.stream().map(one -> one.principal().id()).toList(),
                        Kind.STAFF_AWARDED,
                        due.stream().map(Due::occasion).distinct().toList());
        return due.stream()
                .filter(one ->
                        !told.contains(new NoticeStore.Told(one.principal().id(), one.occasion())))
                .toList();
    }

    /** What was awarded in those weeks, oldest first, to whom, and where they work. */
    private record Won(
            List<Award> awards,
            Map<PersonId, Person> earners,
            Map<OrganizationId, List<OrganizationId>> lines,
            Map<EditionId, Edition> editions) {

        List<Award> at(Collection<OrganizationId> places, Due due) {
            return awards.stream()
                    .filter(award -> due.week().covers(award.issuedAt()))
                    .filter(award -> worksAt(award.earner(), places))
                    .toList();
        }

        private boolean worksAt(PersonId earner, Collection<OrganizationId> places) {
            return Optional.ofNullable(earners.get(earner))
                    .flatMap(Person::school)
                    .map(school -> lines.getOrDefault(school, List.of()))
                    .filter(line -> line.stream().anyMatch(places::contains))
                    .isPresent();
        }

        String line(Award award) {
            return Objects.requireNonNull(earners.get(award.earner())).name()
                    + ": "
                    + Objects.requireNonNull(editions.get(award.edition())).definition().title();
        }
    }

    /** A badge that was taken back, for good or for now, is not told. */
    private Won won(List<Due> due, Instant now) {
        Instant begin =
                due.stream().map(one -> one.week().begins()).min(naturalOrder()).orElseThrow();
        Instant end = due.stream().map(one -> one.week().ends()).max(naturalOrder()).orElseThrow();
        List<Award> won =
                awards.issuedBetween(begin, end).stream()
                        .filter(award -> award.holdsAt(now))
                        .toList();
        Map<PersonId, Person> earners = people.all(won.stream().map(Award::earner).toList());
        return new Won(
                won,
                earners,
                organizations.lines(
                        earners.values().stream()
                                .flatMap(person -> person.school().stream())
                                .collect(Collectors.toSet())),
                catalog.editions(won.stream().map(Award::edition).collect(Collectors.toSet())));
    }

    private void tell(Due due, List<Award> theirs, Won won) {
        String names =
                theirs.stream().limit(NAMED).map(won::line).collect(Collectors.joining("; "));
        Wording wording =
                Wording.of(
                        "notices.staff-awarded",
                        new Number(theirs.size()),
                        new Words(names),
                        new Number(Math.max(0, theirs.size() - NAMED)));
        News news =
                new News(
                        due.principal().id(),
                        Kind.STAFF_AWARDED,
                        due.occasion(),
                        wording,
                        "/school",
                        clock.instant());
        transaction.executeWithoutResult(status -> telling.tell(news));
    }
}
