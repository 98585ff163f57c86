package org.cairn.cohorts;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cairn.CairnTest;
import org.cairn.Statements;
import org.cairn.catalog.Part;
import org.cairn.people.Browser;
import org.cairn.people.Organizations;
import org.cairn.people.PersonId;
import org.cairn.people.SignedInBrowsers;
import org.cairn.people.Towns;
import org.cairn.platform.time.HouseClock;
import org.cairn.review.Slot;
import org.cairn.review.SubmissionId;
import org.cairn.review.Submissions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The home of a facilitator counts as each progress page does, and asks once for all cohorts. */
@CairnTest
class HandsAtHomeTest {

    private final Boards boards;
    private final DueDays days;
    private final Attendances attendances;
    private final Departures departures;
    private final Reports reports;
    private final Cohorts cohorts;
    private final Submissions submissions;
    private final JdbcClient db;
    private final Gathering gathering;
    private final PersonId sam;
    private final Browser lead;
    private final LocalDate today = LocalDate.now(ZoneId.of("America/Los_Angeles"));

    HandsAtHomeTest(
            SignedInBrowsers browsers,
            Boards boards,
            DueDays days,
            Attendances attendances,
            Departures departures,
            Reports reports,
            Cohorts cohorts,
            Submissions submissions,
            JdbcClient db,
            BeanFactory beans,
            Organizations organizations) {
        this.boards = boards;
        this.days = days;
        this.attendances = attendances;
        this.departures = departures;
        this.reports = reports;
        this.cohorts = cohorts;
        this.submissions = submissions;
        this.db = db;
        Towns.Town town = Towns.build(organizations);
        organizations.open(town.district().id());
        this.gathering = new Gathering(beans, town.district(), town.school());
        this.sam = gathering.facilitator();
        this.lead = browsers.of(sam);
    }

    private static <T> T daysAgo(int days, Supplier<T> story) {
        return HouseClock.at(Instant.now().minus(Duration.ofDays(days)), story);
    }

    private CohortId running() {
        return gathering.cohort(today.minusDays(60), today.plusDays(140), 10);
    }

    private PersonId in(CohortId id, String name) {
        return daysAgo(50, () -> gathering.put(id, name));
    }

    private SubmissionId write(PersonId person) {
        SubmissionId work = submissions.start(person, gathering.program().definition().slug());
        Part part = artifacts().getFirst();
        submissions.answer(
                person, work, new Slot(part.id(), part.prompts().getFirst().id()), "Words.", 0);
        return work;
    }

    private List<Part> artifacts() {
        return gathering.program().definition().parts().stream()
                .filter(part -> !part.is(Part.Role.PART))
                .toList();
    }

    private void cameBack(SubmissionId work, int daysAgo) {
        db.sql("update review.submission set stage = 'returned', changed_at = :at where id = :id")
                .param("at", Timestamp.from(Instant.now().minus(Duration.ofDays(daysAgo))))
                .param("id", work.value())
                .update();
    }

    private void attended(CohortId id, int daysAgo, Map<PersonId, Integer> minutes) {
        SessionId session =
                gathering.session(id, Gathering.fields(today.minusDays(daysAgo), "09:00"));
        Map<PersonId, Attendances.Mark> marks = new HashMap<>();
        minutes.forEach(
                (one, there) -> marks.put(one, new Attendances.Mark(Optional.of(there), "")));
        attendances.take(sam, session, marks);
    }

    private void due(CohortId id, PersonId longer) {
        String second = artifacts().get(1).id();
        days.set(
                sam,
                id,
                days.plan(sam, id).seen(),
                Map.of(DueDays.DAY + second, today.minusDays(1).toString()));
        days.extend(
                sam,
                id,
                Map.of(
                        "person",
                        longer.toString(),
                        "part",
                        second,
                        "until",
                        today.plusDays(7).toString(),
                        "reason",
                        "A new class"));
    }

    /** Elena brings hours, Bao missed hours, nothing of Ana’s is begun, Dmitri has more time. */
    private CohortId full() {
        CohortId before = gathering.cohort(today.minusDays(80), today.minusDays(61), 10);
        CohortId id = running();
        PersonId elena = daysAgo(75, () -> gathering.put(before, "Elena Brings"));
        attended(before, 70, Map.of(elena, 180));
        departures.move(sam, before, elena, Optional.of(id), "The other day suits her.");
        PersonId bao = in(id, "Bao Missed");
        PersonId ana = in(id, "Ana Not Begun");
        PersonId dmitri = in(id, "Dmitri Longer");
        List.of(elena, bao, dmitri).forEach(this::write);
        attended(id, 2, Map.of(elena, 180, bao, 0, ana, 180, dmitri, 180));
        due(id, dmitri);
        return id;
    }

    @Test
    void itAsksAsOftenForManyCohortsAsForOne() {
        full();
        int one = statements();
        for (int i = 0; i < 4; i++) {
            full();
        }
        assertThat(lead.open("/home").html().split("people need a hand", -1)).hasSize(6);
        assertThat(statements()).isEqualTo(one);
    }

    private int statements() {
        assertThat(lead.open("/home").status()).isEqualTo(200);
        return Statements.during(
                thread -> thread.startsWith("tomcat-handler"), () -> lead.open("/home"));
    }

    @Test
    void everyCohortCountsAsOnItsOwnPage() {
        Map<CohortId, Integer> expected = new LinkedHashMap<>();
        PersonId shared = gathering.educator("Shared By Two");
        write(shared);
        expected.put(ofEveryReason(shared), 5);
        expected.put(whereOneIsFine(shared), 1);
        expected.put(full(), 3);
        CohortId ahead = gathering.cohort(today.plusDays(20), today.plusDays(200), 10);
        cameBack(write(in(ahead, "Back Before It Begins")), 20);
        expected.put(ahead, 0);
        String home = lead.open("/home").html();
        expected.forEach((id, people) -> {
            assertThat(boards.page(sam, id, 1).atRisk()).isEqualTo(people);
            assertThat(atHome(home, id)).isEqualTo(people);
        });
        assertThat(lead.open("/cohorts/" + ahead).html()).contains("nobody needs a hand now");
        assertThat(gathering.board(expected.keySet().toArray(CohortId[]::new)))
                .as("asked together or one by one")
                .hasSize(13)
                .containsExactlyElementsOf(
                        expected.keySet().stream()
                                .flatMap(id -> gathering.board(id).stream())
                                .toList());
    }

    /** Five people who need a hand, each for a reason of their own, and one with more time. */
    private CohortId ofEveryReason(PersonId shared) {
        CohortId id = running();
        putIn(id, shared);
        PersonId away = in(id, "Away");
        PersonId late = in(id, "Late");
        PersonId longer = in(id, "Longer");
        PersonId quiet = in(id, "Quiet");
        PersonId back = in(id, "Back");
        List.of(away, late, longer).forEach(this::write);
        cameBack(write(back), 20);
        daysAgo(40, () -> write(quiet));
        attended(id, 25, Map.of(shared, 0, away, 0, late, 180, longer, 180, quiet, 180, back, 180));
        due(id, longer);
        reported(shared, id, 45);
        reports.confirm(sam, reported(shared, id, 90));
        return id;
    }

    private ReportId reported(PersonId person, CohortId id, int minutes) {
        return reports.report(
                person,
                id,
                Optional.empty(),
                Map.of(
                        "unit", "foundations/access-and-equity",
                        "mode", "fieldwork",
                        "day", today.minusDays(4).toString(),
                        "minutes", "" + minutes,
                        "words", "Observed lessons in grade 4."));
    }

    private void putIn(CohortId id, PersonId person) {
        daysAgo(50, () -> cohorts.putIn(sam, id, List.of(gathering.email(person))));
    }

    /** Who missed hours elsewhere has missed none here; somebody else has begun nothing. */
    private CohortId whereOneIsFine(PersonId shared) {
        CohortId id = running();
        putIn(id, shared);
        PersonId nothing = in(id, "Nothing Begun");
        attended(id, 25, Map.of(shared, 180, nothing, 180));
        reported(shared, id, 30);
        return id;
    }

    private static int atHome(String home, CohortId id) {
        Matcher line =
                Pattern.compile("/cohorts/" + id + "/progress\"><b>(\\d+|One) pe").matcher(home);
        return !line.find() ? 0 : line.group(1).equals("One") ? 1 : Integer.parseInt(line.group(1));
    }

    @Test
    void aCohortThatIsOverStandsOnItsOwnPageOnly() {
        CohortId over =
                daysAgo(90, () -> gathering.cohort(today.minusDays(100), today.minusDays(1), 10));
        in(over, "Never Began");
        assertThat(boards.page(sam, over, 1).atRisk()).isOne();
        assertThat(atHome(lead.open("/home").html(), over)).isZero();
    }
}
