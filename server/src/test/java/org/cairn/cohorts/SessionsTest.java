package org.cairn.cohorts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.CairnTest;
import org.cairn.people.FieldProblems;
import org.cairn.people.Organizations;
import org.cairn.people.PersonId;
import org.cairn.people.Towns;
import org.cairn.platform.time.HouseClock;
import org.cairn.review.Calendars;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;

/** When a cohort meets: by the clock on its wall, never twice at once, never on a day off. */
@CairnTest
class SessionsTest {

    private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");
    private static final LocalDate SATURDAY = LocalDate.of(2026, 10, 3);

    private final CohortSessions sessions;
    private final Attendances attendances;
    private final Ledgers ledgers;
    private final Cohorts cohorts;
    private final Calendars calendars;
    private final Gathering gathering;
    private final PersonId sam;
    private final CohortId id;
    private final Towns.Town town;

    SessionsTest(
            CohortSessions sessions,
            Attendances attendances,
            Ledgers ledgers,
            Cohorts cohorts,
            Calendars calendars,
            BeanFactory beans,
            Organizations organizations) {
        this.sessions = sessions;
        this.attendances = attendances;
        this.ledgers = ledgers;
        this.cohorts = cohorts;
        this.calendars = calendars;
        this.town = Towns.build(organizations);
        this.gathering = new Gathering(beans, town.district(), town.school());
        this.sam = gathering.facilitator();
        this.id = gathering.cohort(LocalDate.of(2026, 8, 20), LocalDate.of(2027, 6, 10), 24);
    }

    @Test
    void aTimeThatTheClocksSkipIsRefusedAndTheHourThatComesTwiceIsTheFirst() {
        assertThat(problems(with(LocalDate.of(2027, 3, 14), "02:30"))).containsOnlyKeys("clock");
        SessionId night = gathering.session(id, with(LocalDate.of(2026, 11, 1), "01:30"));
        assertThat(sessions.led(sam, night).begins())
                .isEqualTo(Instant.parse("2026-11-01T08:30:00Z"));
    }

    @Test
    void theMinutesAreRealOnesWhenTheClocksChange() {
        Map<String, String> fields = with(LocalDate.of(2027, 3, 14), "01:00");
        fields.put("minutes", "120");
        Session session = sessions.led(sam, gathering.session(id, fields));
        assertThat(session.ends().atZone(ZONE).toLocalTime()).isEqualTo(LocalTime.of(4, 0));
    }

    @Test
    void aSeriesKeepsItsTimeOnTheWallAndLeavesOutDaysOff() {
        calendars.keepHolidays(
                town.district().id(), Map.of(LocalDate.of(2026, 10, 31), "Fall break"), "system");
        Map<String, String> fields = with(LocalDate.of(2026, 10, 17), "09:00");
        fields.put("weeks", "2");
        fields.put("until", "2026-12-05");
        SessionForm form = gathering.form(id, fields);
        Series series = sessions.plan(sam, id, form);
        assertThat(series.days()).hasSize(4);
        assertThat(series.days().get(1).skipped().orElseThrow().arguments())
                .hasToString("[Fall break]");
        sessions.add(sam, id, form);
        List<Session> made = all();
        assertThat(made).extracting(Session::day).containsExactlyElementsOf(series.made());
        assertThat(made).extracting(Session::day).doesNotContain(LocalDate.of(2026, 10, 31));
        assertThat(made)
                .extracting(one -> one.begins().atZone(ZONE).toLocalTime())
                .containsOnly(LocalTime.of(9, 0));
        assertThat(made.getFirst().begins()).isEqualTo(Instant.parse("2026-10-17T16:00:00Z"));
        assertThat(made.getLast().begins())
                .as("an hour later by the sun")
                .isEqualTo(Instant.parse("2026-11-28T17:00:00Z"));
    }

    @Test
    void twoSessionsNeverOverlapAndOneAfterTheOtherIsFine() {
        SessionId first = gathering.session(id, with(SATURDAY, "09:00"));
        assertThat(problems(with(SATURDAY, "11:59"))).containsOnlyKeys("clock");
        assertThat(problems(with(SATURDAY, "06:01"))).containsOnlyKeys("clock");
        gathering.session(id, with(SATURDAY, "12:00"));
        Map<String, String> series = with(SATURDAY.minusWeeks(1), "10:00");
        series.put("weeks", "1");
        series.put("until", SATURDAY.plusWeeks(1).toString());
        assertThat(problems(series)).as("one of three is in the way").containsOnlyKeys("clock");
        assertThat(all()).as("and so none was made").hasSize(2);
        sessions.cancel(sam, first, "The library is flooded.");
        gathering.session(id, with(SATURDAY, "09:00"));
        assertThat(all()).hasSize(3);
    }

    @Test
    void whatCannotBeIsSaidAtItsField() {
        assertThat(problems(with(LocalDate.of(2026, 8, 19), "09:00"))).containsOnlyKeys("day");
        assertThat(problems(with(LocalDate.of(2027, 6, 11), "09:00"))).containsOnlyKeys("day");
        for (String minutes : List.of("0", "-5", "721", "9999999999", "", "three")) {
            Map<String, String> fields = with(SATURDAY, "09:00");
            fields.put("minutes", minutes);
            assertThat(problems(fields)).as(minutes).containsOnlyKeys("minutes");
        }
        Map<String, String> fields = with(SATURDAY, "09:00");
        fields.putAll(
                Map.of(
                        "title", "",
                        "unit", "foundations/elsewhere",
                        "mode", "by-post",
                        "day", "31.12.2026",
                        "clock", "25:00",
                        "link", "javascript:alert(1)",
                        "weeks", "9"));
        assertThat(problems(fields))
                .containsKeys("title", "unit", "mode", "day", "clock", "link", "weeks");
        Map<String, String> longest = with(SATURDAY, "09:00");
        longest.put("minutes", "720");
        assertThat(problems(longest)).isEmpty();
    }

    @Test
    void onceAttendanceIsNotedTheHoursOfASessionStandStill() {
        PersonId elena = gathering.put(id, "Elena");
        SessionId session = gathering.session(id, with(SATURDAY, "09:00"));
        HouseClock.at(
                Instant.parse("2026-10-03T20:00:00Z"),
                () ->
                        attendances.take(
                                sam,
                                session,
                                Map.of(elena, new Attendances.Mark(Optional.of(180), ""))));
        Map<String, String> shorter = with(SATURDAY, "09:00");
        shorter.put("minutes", "60");
        assertThatThrownBy(() -> sessions.change(sam, session, 0, gathering.form(id, shorter)))
                .isInstanceOf(FieldProblems.class);
        assertThatThrownBy(() ->
                        HouseClock.at(
                                Instant.parse("2026-10-03T19:00:00Z"),
                                () -> cancel(session, "Never mind")))
                .isInstanceOfSatisfying(
                        FieldProblems.class,
                        said -> assertThat(said.byField()).containsOnlyKeys("reason"));
        Map<String, String> elsewhere = with(SATURDAY, "09:00");
        elsewhere.put("unit", "foundations");
        assertThatThrownBy(() -> sessions.change(sam, session, 0, gathering.form(id, elsewhere)))
                .as("another module, or none, moves everybody’s hours")
                .isInstanceOf(FieldProblems.class);
        Map<String, String> moved = with(SATURDAY, "09:00");
        moved.put("place", "Gym");
        sessions.change(sam, session, 0, gathering.form(id, moved));
        assertThat(sessions.led(sam, session).place()).isEqualTo("Gym");
        assertThat(sessions.led(sam, session).sequence()).isEqualTo(1);
    }

    @Test
    void whoHasNotSeenTheChangesOfAnotherIsShownThemFirst() {
        SessionId session = gathering.session(id, with(SATURDAY, "09:00"));
        Map<String, String> theirs = with(SATURDAY, "10:00");
        theirs.put("place", "Gym");
        Map<String, String> mine = with(SATURDAY, "09:00");
        mine.put("place", "Library");
        sessions.change(sam, session, 0, gathering.form(id, theirs));
        assertThatThrownBy(() -> sessions.change(sam, session, 0, gathering.form(id, mine)))
                .isInstanceOfSatisfying(
                        FieldProblems.class,
                        said -> assertThat(said.byField()).containsOnlyKeys("seen"));
        assertThat(sessions.led(sam, session).place()).isEqualTo("Gym");
        sessions.change(sam, session, 1, gathering.form(id, mine));
        assertThat(sessions.led(sam, session).place()).isEqualTo("Library");
    }

    @Test
    void whatComesIsReadWithoutWhatIsOverOrCalledOff() {
        LocalDate day = SATURDAY;
        gathering.session(id, with(day, "09:00"));
        SessionId on = gathering.session(id, with(day, "13:00"));
        SessionId off = gathering.session(id, with(day.plusWeeks(1), "09:00"));
        SessionId later = gathering.session(id, with(day.plusWeeks(2), "09:00"));
        cancel(off, "The roof leaks.");
        List<Cohort> mine = List.of(cohorts.led(sam, id));
        HouseClock.at(
                sessions.led(sam, on).begins().plusSeconds(600),
                () -> {
                    assertThat(sessions.ahead(mine, 8))
                            .extracting(Session::id)
                            .containsExactly(on, later);
                    assertThat(sessions.ahead(mine, 1)).extracting(Session::id).containsExactly(on);
                    assertThat(sessions.next(mine).values())
                            .extracting(Session::id)
                            .containsExactly(on);
                    return on;
                });
    }

    @Test
    void aSessionUnderWayIsCalledOffThoughSomebodyIsNotedAndItCountsNoHours() {
        PersonId elena = gathering.put(id, "Elena");
        SessionId session = gathering.session(id, with(SATURDAY, "09:00"));
        Instant during = Instant.parse("2026-10-03T17:00:00Z");
        HouseClock.at(
                during,
                () ->
                        attendances.take(
                                sam,
                                session,
                                Map.of(elena, new Attendances.Mark(Optional.of(180), ""))));
        assertThat(ledgers.mine(elena, id).ledger().verified()).isEqualTo(180);
        assertThat(HouseClock.at(during, () -> cancel(session, "The roof leaks.")).canceled())
                .hasValue("The roof leaks.");
        assertThat(ledgers.mine(elena, id).ledger().verified()).isZero();
        assertThat(attendances.roster(sam, session).getFirst().now().orElseThrow().minutes())
                .as("on record")
                .isEqualTo(180);
    }

    private Session cancel(SessionId session, String reason) {
        sessions.cancel(sam, session, reason);
        return sessions.led(sam, session);
    }

    private List<Session> all() {
        return sessions.of(List.of(cohorts.led(sam, id)));
    }

    private static Map<String, String> with(LocalDate day, String clock) {
        return Gathering.fields(day, clock);
    }

    private Map<String, ?> problems(Map<String, String> fields) {
        try {
            sessions.add(sam, id, gathering.form(id, fields));
            return Map.of();
        } catch (FieldProblems problems) {
            return problems.byField();
        }
    }
}
