package org.cairn.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.cairn.CairnTest;
import org.cairn.catalog.Catalog;
import org.cairn.notices.Notice;
import org.cairn.notices.Notices;
import org.cairn.people.Grant;
import org.cairn.people.Organizations;
import org.cairn.people.People;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.platform.mail.MailBox;
import org.cairn.platform.settings.Settings;
import org.cairn.platform.time.HouseClock;
import org.cairn.platform.web.NotThere;
import org.junit.jupiter.api.Test;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/** What the program tells by itself when time passes, once, however many nodes look. */
@CairnTest
class RemindersTest {

    private final Town town;
    private final People people;
    private final Submissions submissions;
    private final Assessments assessments;
    private final Promises promises;
    private final Calendars calendars;
    private final Reminders reminders;
    private final Notices notices;
    private final MailBox mail;
    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final Settings settings;

    RemindersTest(
            People people,
            Organizations organizations,
            Catalog catalog,
            Submissions submissions,
            Assessments assessments,
            Promises promises,
            Calendars calendars,
            Reminders reminders,
            Notices notices,
            MailBox mail,
            FindByIndexNameSessionRepository<? extends Session> sessions,
            Settings settings) {
        this.town = new Town(people, organizations, catalog, submissions, assessments);
        this.people = people;
        this.submissions = submissions;
        this.assessments = assessments;
        this.promises = promises;
        this.calendars = calendars;
        this.reminders = reminders;
        this.notices = notices;
        this.mail = mail;
        this.sessions = sessions;
        this.settings = settings;
    }

    @Test
    void workIsHeldAsLongAsItsMicroCredentialSaysAndTheHolderIsWarnedOnce() throws Exception {
        Town.Cast cast = town.cast("assessment: { leaseHours: 24 }");
        SubmissionId id = town.handedIn(cast);
        Instant now = Instant.now();
        assertThat(assessments.claim(cast.assessor(), id)).isEqualTo(Duration.ofHours(24));
        assertThat(assessments.open(cast.assessor(), id).heldUntil().orElseThrow())
                .isBetween(now.plus(Duration.ofHours(23)), now.plus(Duration.ofHours(25)));
        lookTwice(now.plus(Duration.ofHours(19)));
        assertThat(notices.of(cast.assessor())).as("five hours are left").isZero();
        lookTwice(now.plus(Duration.ofHours(21)));
        settled(() -> notices.of(cast.assessor()) > 0);
        assertThat(told(cast.assessor())).containsExactly("lease-ends");
        Instant after = now.plus(Duration.ofHours(25));
        PersonId other = town.holder(Role.ASSESSOR, cast.district());
        assertThat(HouseClock.at(after, () -> assessments.queue(other, QueueQuery.all()).rows()))
                .as("back in the pool by itself")
                .hasSize(1);
    }

    @Test
    void theWorkbenchSaysHowLongItIsStillYours() {
        Town.Cast cast = town.cast("assessment: { leaseHours: 2 }");
        SubmissionId id = town.handedIn(cast);
        Visit imani = Visit.of(sessions, settings.port(), cast.assessor());
        String path = "/assessments/" + id.value();
        imani.post("/assessments", java.util.Map.of("submission", String.valueOf(id.value())));
        assertThat(imani.get(path).body())
                .contains("is yours for 2 hours")
                .containsPattern("data-left>1 h 59 min<")
                .contains("data-warning=\"1800\"")
                .containsPattern("data-lease-soon hidden");
        Instant before = Instant.now().minus(Duration.ofMinutes(100));
        HouseClock.at(before, () -> assessments.renew(cast.assessor(), id));
        assertThat(imani.get(path).body())
                .containsPattern("data-left>1?[0-9] min<")
                .containsPattern("data-lease-soon>")
                .contains("Your time with this submission ends soon");
    }

    @Test
    void aBrokenPromiseIsToldToTheManagersOnceAndListedUntilThereIsANewDay() throws Exception {
        Town.Cast cast = town.cast();
        PersonId manager = town.holder(Role.ADMINISTRATOR, cast.district());
        SubmissionId id = town.handedIn(cast);
        Instant due = submissions.open(cast.educator(), id).submission().dueAt().orElseThrow();
        lookTwice(due.minus(Duration.ofMinutes(1)));
        assertThat(notices.of(manager)).isZero();
        Instant late = due.plus(Duration.ofHours(20));
        lookTwice(late);
        settled(() -> notices.of(manager) > 0);
        lookTwice(late.plus(Duration.ofDays(2)));
        quiet();
        assertThat(told(manager)).containsExactly("promise-broken");
        String letters =
                mail.newest(500).stream()
                        .filter(kept -> kept.mail().to().equals(email(manager)))
                        .map(kept -> kept.mail().subject() + kept.mail().text())
                        .reduce("", String::concat);
        assertThat(letters)
                .contains(id + " is past its promised day", "/promises")
                .doesNotContain("Unmistakable");
        assertThat(HouseClock.at(late, () -> promises.late(manager, 1)).rows())
                .extracting(LateRow::id, LateRow::waitingFor)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(id, WaitingFor.ASSESSOR));
        LocalDate day = LocalDate.ofInstant(late, Town.ZONE).plusDays(9);
        HouseClock.at(
                late,
                () -> {
                    promises.postpone(
                            manager, id, Optional.of(day), "Two assessors are ill this month.");
                    return promises.late(manager, 1);
                });
        assertThat(HouseClock.at(late, () -> promises.late(manager, 1)).rows()).isEmpty();
        Step moved = submissions.open(cast.educator(), id).steps().getLast();
        assertThat(moved.role()).isEqualTo(Role.ADMINISTRATOR);
        assertThat(submissions.open(cast.educator(), id).submission().dueAt())
                .contains(calendars.of(cast.district().id()).endOf(day));
        Visit bao = Visit.of(sessions, settings.port(), cast.educator());
        assertThat(bao.get("/submissions/" + id.value()).body())
                .contains("Two assessors are ill this month.", "The date was moved on");
        lookTwice(late.plus(Duration.ofDays(30)));
        settled(() -> told(manager).size() == 2);
        assertThat(told(manager)).as("the second broken promise").hasSize(2);
    }

    @Test
    void managersMoveOnlyWhatIsTheirsAndNobodyTheOwnWork() {
        Town.Cast cast = town.cast();
        Town.Cast elsewhere = town.cast();
        PersonId manager = town.holder(Role.ADMINISTRATOR, elsewhere.district());
        SubmissionId id = town.handedIn(cast);
        LocalDate day = LocalDate.now(Town.ZONE).plusDays(60);
        assertThatThrownBy(() ->
                        promises.postpone(manager, id, Optional.of(day), "No business of mine"))
                .isInstanceOf(NotThere.class);
        people.grant(
                cast.educator(), new Grant(Role.ADMINISTRATOR, cast.district().id()), "system");
        assertThatThrownBy(() ->
                        promises.postpone(
                                cast.educator(), id, Optional.of(day), "My own work, later"))
                .isInstanceOf(NotThere.class);
        Instant due = submissions.open(cast.educator(), id).submission().dueAt().orElseThrow();
        Instant late = due.plus(Duration.ofDays(1));
        assertThat(HouseClock.at(late, () -> promises.late(manager, 1)).rows())
                .extracting(LateRow::id)
                .doesNotContain(id);
        assertThat(HouseClock.at(late, () -> promises.late(cast.educator(), 1)).rows()).isEmpty();
    }

    @Test
    void theManagersPageNamesTheStepAndNotTheEducatorAndKeepsAFormThatIsWrong() {
        Town.Cast cast = town.cast();
        PersonId manager = town.holder(Role.ADMINISTRATOR, cast.district());
        Instant longAgo = Instant.now().minus(Duration.ofDays(40));
        SubmissionId id = HouseClock.at(longAgo, () -> town.handedIn(cast));
        assessments.claim(cast.assessor(), id);
        Visit priya = Visit.of(sessions, settings.port(), manager);
        assertThat(priya.get("/promises").body())
                .contains(id.toString(), "Holder of assessor, who is assessing it")
                .doesNotContain("Unmistakable");
        people.actAs(manager, Role.ADMINISTRATOR);
        assertThat(priya.get("/home").body())
                .contains("Past the promised day", id.toString(), "Set a new day")
                .doesNotContain("Unmistakable");
        String form = "/promises/" + id.value() + "/postponement";
        var refused =
                priya.post(form, java.util.Map.of("day", "2020-01-01", "reason", "A good reason"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("has to lie ahead", ">A good reason</textarea>");
        String day = LocalDate.now(Town.ZONE).plusDays(12).toString();
        assertThat(
                        priya.post(form, java.util.Map.of("day", day, "reason", "A good reason"))
                                .statusCode())
                .isEqualTo(303);
        assertThat(assessments.open(cast.assessor(), id).isMine())
                .as("whoever assesses goes on")
                .isTrue();
        assertThat(priya.get("/promises").body()).contains("Every promise is kept");
    }

    @Test
    void aNewDayComesAfterThePromisedOneWithinAYearAndAFormThatIsRefusedStaysFilledIn() {
        Town.Cast cast = town.cast();
        SubmissionId id = town.recommended(cast, "shown");
        Calendar calendar = calendars.of(cast.district().id());
        Instant due = submissions.open(cast.educator(), id).submission().dueAt().orElseThrow();
        LocalDate promised = LocalDate.ofInstant(due, calendar.zone());
        LocalDate inAYear = LocalDate.now(calendar.zone()).plusYears(1);
        Visit tomas = Visit.of(sessions, settings.port(), cast.approver());
        String form = "/submissions/" + id.value() + "/postponement";
        for (LocalDate day : List.of(promised, promised.minusDays(1), inAYear.plusDays(1))) {
            var refused =
                    tomas.post(
                            form,
                            java.util.Map.of("day", day.toString(), "reason", "Two are ill now."));
            assertThat(refused.statusCode()).as("" + day).isEqualTo(422);
            assertThat(refused.body())
                    .contains("value=\"" + day + "\"", ">Two are ill now.</textarea>")
                    .contains("min=\"" + promised.plusDays(1) + "\" max=\"" + inAYear + "\"")
                    .contains(
                            day.isAfter(inAYear)
                                    ? "more than a year from now"
                                    : "has to come after the one promised");
        }
        var taken =
                tomas.post(
                        form,
                        java.util.Map.of(
                                "day", promised.plusDays(1).toString(), "reason", "Two are ill."));
        assertThat(taken.statusCode()).isEqualTo(303);
        assertThat(submissions.open(cast.educator(), id).submission().dueAt())
                .contains(calendar.endOf(promised.plusDays(1)));
    }

    /** Two nodes look at the same moment. */
    private void lookTwice(Instant time) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> looks =
                    List.of(
                            nodes.submit(() -> lookAt(time, start)),
                            nodes.submit(() -> lookAt(time, start)));
            start.countDown();
            for (Future<?> look : looks) {
                look.get();
            }
        }
    }

    private void lookAt(Instant time, CountDownLatch start) {
        HouseClock.at(
                time,
                () -> {
                    try {
                        start.await();
                    } catch (InterruptedException stopped) {
                        throw new IllegalStateException(stopped);
                    }
                    reminders.look();
                    return true;
                });
    }

    private List<String> told(PersonId person) {
        return notices.of(person, 1).notices().stream()
                .map(Notice::kind)
                .map(kind -> kind.code())
                .toList();
    }

    private String email(PersonId person) {
        return people.find(person).orElseThrow().email();
    }

    private static void settled(BooleanSupplier done) throws InterruptedException {
        for (int i = 0; i < 200 && !done.getAsBoolean(); i++) {
            Thread.sleep(50);
        }
        assertThat(done.getAsBoolean()).isTrue();
    }

    private static void quiet() throws InterruptedException {
        Thread.sleep(500);
    }
}
