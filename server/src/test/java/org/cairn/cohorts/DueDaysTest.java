package org.cairn.cohorts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cairn.CairnTest;
import org.cairn.Http;
import org.cairn.notices.Notice;
import org.cairn.notices.Notices;
import org.cairn.people.Browser;
import org.cairn.people.FieldProblems;
import org.cairn.people.Organizations;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.people.SignedInBrowsers;
import org.cairn.people.Towns;
import org.cairn.platform.settings.Settings;
import org.cairn.platform.time.HouseClock;
import org.cairn.platform.web.NotThere;
import org.cairn.portfolio.Label;
import org.cairn.portfolio.Portfolio;
import org.cairn.review.Calendars;
import org.cairn.review.Slot;
import org.cairn.review.SubmissionId;
import org.cairn.review.Submissions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;

/** By which day artifacts are due, who has more time, and who is reminded. */
@CairnTest
class DueDaysTest {

    private static final ZoneId WEST = ZoneId.of("America/Los_Angeles");
    private static final LocalDate TODAY = LocalDate.now(WEST);
    private static final LocalDate FIRST = TODAY.minusDays(100);
    private static final LocalDate LAST = TODAY.plusDays(200);
    private static final LocalDate DAY = TODAY.plusWeeks(10).with(DayOfWeek.FRIDAY);
    private static final LocalDate LATER = DAY.plusDays(14);

    private final DueDays days;
    private final DueReminders reminders;
    private final Submissions submissions;
    private final Calendars calendars;
    private final CalendarFeeds feeds;
    private final Cohorts cohorts;
    private final Notices notices;
    private final Portfolio portfolio;
    private final SignedInBrowsers browsers;
    private final Http http;
    private final Towns.Town town;
    private final Gathering gathering;
    private final PersonId sam;
    private final CohortId id;
    private final PersonId elena;

    DueDaysTest(
            DueDays days,
            DueReminders reminders,
            Submissions submissions,
            Calendars calendars,
            CalendarFeeds feeds,
            Cohorts cohorts,
            Notices notices,
            Portfolio portfolio,
            SignedInBrowsers browsers,
            Settings settings,
            BeanFactory beans,
            Organizations organizations) {
        this.days = days;
        this.reminders = reminders;
        this.submissions = submissions;
        this.calendars = calendars;
        this.feeds = feeds;
        this.cohorts = cohorts;
        this.notices = notices;
        this.portfolio = portfolio;
        this.browsers = browsers;
        this.http = new Http(settings);
        this.town = Towns.build(organizations);
        this.gathering = new Gathering(beans, town.district(), town.school());
        this.sam = gathering.facilitator();
        this.id = gathering.cohort(FIRST, LAST, 24);
        this.elena = gathering.put(id, "Elena");
    }

    @Test
    void aFacilitatorSaysADayForEachArtifactAndEverybodySeesIt() {
        calendars.keepHolidays(town.district().id(), Map.of(DAY, "Harbor Day"), "system");
        Browser lead = browsers.of(sam);
        String page = "/cohorts/" + id + "/due-days";
        assertThat(lead.open("/cohorts/" + id).html()).contains("href=\"" + page + "\"");
        assertThat(lead.open(page).html())
                .contains("EOLA 1: My STEAM vision", "EOLA 5", "name=\"day.capstone\"");
        Map<String, String> typed = seen(Map.of("day.eola-1", FIRST.minusDays(1).toString()));
        Browser.Shown outside = lead.send(page, page, typed);
        assertThat(outside.status()).isEqualTo(422);
        assertThat(outside.html())
                .contains(
                        "Choose a day within the cohort’s school year.",
                        "value=\"" + FIRST.minusDays(1));
        Map<String, String> right =
                seen(Map.of("day.eola-1", TODAY.toString(), "day.eola-2", DAY.toString()));
        assertThat(lead.send(page, page, right).status()).isEqualTo(303);
        assertThat(lead.open(page).html())
                .contains("value=\"" + TODAY, "The school is closed on that day: Harbor Day.");
        assertThat(browsers.of(elena).open("/cohorts/mine/" + id).html())
                .contains(said("MMMM d, uuuu", TODAY), said("MMMM d, uuuu", DAY));
        assertThat(days.ofProgram(elena, gathering.program().microCredential()))
                .containsOnlyKeys("eola-1", "eola-2");
    }

    @Test
    void anExtensionIsForOnePersonAndNobodyElseInTheCohortSeesIt() {
        set("eola-1", DAY);
        PersonId bao = gathering.put(id, "Bao Beside");
        days.extend(sam, id, extension(elena, "eola-1", LATER, "A new class"));
        assertThat(days.mine(elena, id).days())
                .extracting(DueDay::until, DueDay::reason)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(LATER, "A new class"));
        assertThat(days.mine(bao, id).days()).extracting(DueDay::until).containsExactly(DAY);
        assertThat(browsers.of(elena).open("/cohorts/mine/" + id).html())
                .contains(said("MMMM d, uuuu", LATER), "A new class");
        assertThat(browsers.of(bao).open("/cohorts/mine/" + id).html())
                .doesNotContain(said("MMMM d, uuuu", LATER), "A new class");
        assertThat(browsers.of(elena).open("/home").html())
                .as("the home says what is next")
                .contains("due " + said("EEEE, MMMM d, uuuu", LATER));
        submissions.start(elena, gathering.program().definition().slug());
        assertThat(browsers.of(elena).open("/home").html())
                .contains(
                        "“EOLA 1: My STEAM vision”, due " + said("EEEE, MMM", LATER),
                        "parts/eola-1\"",
                        said("MMM d", LATER))
                .doesNotContain("no date");
        assertThat(feed(elena)).contains(basic(LATER)).doesNotContain(basic(DAY));
        assertThat(feed(bao)).contains(basic(DAY)).doesNotContain(basic(LATER));
        assertThat(feed(sam)).as("who leads sees the day of the cohort").contains(basic(DAY));
        assertThat(feed(sam)).contains("/cohorts/" + id + "/due-days");
        assertThat(feed(elena)).contains("/cohorts/mine/" + id).doesNotContain("/due-days");
        days.takeBack(sam, id, elena, "eola-1");
        assertThat(days.mine(elena, id).days()).extracting(DueDay::until).containsExactly(DAY);
        assertThatThrownBy(() -> days.takeBack(sam, id, elena, "eola-1"))
                .isInstanceOf(NotThere.class);
    }

    @Test
    void whatAnExtensionNeedsIsToldAtItsField() {
        set("eola-1", DAY);
        Browser lead = browsers.of(sam);
        String page = "/cohorts/" + id + "/due-days";
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("person", gathering.educator("Not in it").toString());
        typed.put("part", "eola-2");
        typed.put("until", DAY.toString());
        Browser.Shown refused = lead.send(page, page + "/extensions", typed);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html())
                .contains(
                        "Choose somebody who is in the cohort.",
                        "Choose an artifact that has a due day.",
                        "id=\"reason-error\"",
                        "value=\"" + DAY);
        assertThatThrownBy(() -> days.extend(sam, id, extension(elena, "eola-1", DAY, "Why")))
                .isInstanceOfSatisfying(
                        FieldProblems.class,
                        problems -> assertThat(problems.byField()).containsOnlyKeys("until"));
    }

    @Test
    void forOthersThereAreNoDueDays() {
        set("eola-1", DAY);
        PersonId bao = gathering.educator("Bao Outside");
        PersonId other = gathering.holding(Role.FACILITATOR);
        for (PersonId person : List.of(elena, bao, other)) {
            assertThat(browsers.of(person).open("/cohorts/" + id + "/due-days").status())
                    .isEqualTo(404);
            assertThatThrownBy(() ->
                            days.extend(
                                    person,
                                    id,
                                    extension(elena, "eola-1", DAY.plusDays(9), "Mine")))
                    .isInstanceOf(NotThere.class);
        }
        assertThatThrownBy(() -> days.mine(bao, id)).isInstanceOf(NotThere.class);
        assertThat(days.ofProgram(bao, gathering.program().microCredential())).isEmpty();
        cohorts.takeOut(sam, id, elena);
        assertThat(days.ofProgram(elena, gathering.program().microCredential())).isEmpty();
    }

    @Test
    void lateIsSaidInTheWorkspaceAndBlocksNothing() {
        CohortId now = gathering.cohort(TODAY.minusDays(60), TODAY.plusDays(200), 24);
        PersonId noor = gathering.put(now, "Noor Late");
        days.set(
                sam,
                now,
                days.plan(sam, now).seen(),
                Map.of(
                        "day.eola-1", TODAY.minusDays(3).toString(),
                        "day.eola-2", TODAY.toString()));
        SubmissionId work = submissions.start(noor, gathering.program().definition().slug());
        Browser hers = browsers.of(noor);
        String path = "/submissions/" + work.value() + "/parts/";
        assertThat(hers.open(path + "eola-1").html())
                .contains("Was due ", "It is late and still welcome");
        assertThat(hers.open(path + "eola-2").html())
                .as("a day lasts until its midnight")
                .contains("Due ")
                .doesNotContain("Was due", "It is late");
        assertThat(hers.open(path + "eola-3").html()).doesNotContain("Due ", "It is late");
        assertThat(hers.open("/cohorts/mine/" + now).html())
                .contains("Late, and still welcome", "Not complete yet");
        complete(noor, work);
        assertThat(submissions.open(noor, work).checklist().blocking("eola-1")).isEmpty();
        assertThat(hers.open("/cohorts/mine/" + now).html())
                .contains("Complete")
                .doesNotContain("Late, and still welcome");
        days.extend(sam, now, extension(noor, "eola-1", TODAY.plusDays(5), "A new class"));
        assertThat(hers.open(path + "eola-1").html())
                .contains("You have more time: A new class")
                .doesNotContain("Was due");
    }

    @Test
    void whoEarnsItAloneSeesNoDueDays() {
        set("eola-1", DAY);
        PersonId alone = gathering.educator("Ana Alone");
        SubmissionId work = submissions.start(alone, gathering.program().definition().slug());
        assertThat(browsers.of(alone).open("/submissions/" + work.value() + "/parts/eola-1").html())
                .doesNotContain("Due ", "Was due");
        assertThat(feed(alone)).doesNotContain("VALUE=DATE");
    }

    @Test
    void everybodyIsRemindedOnceOfWhatIsNotCompleteHoweverManyNodesLook() throws Exception {
        set("eola-1", DAY);
        PersonId done = gathering.put(id, "Dee Done");
        PersonId longer = gathering.put(id, "Lou Longer");
        complete(done, submissions.start(done, gathering.program().definition().slug()));
        days.extend(sam, id, extension(longer, "eola-1", LATER, "Moved"));
        lookTwice(at(DAY.minusDays(4)));
        quiet();
        assertThat(told(elena)).as("four days before").isEmpty();
        lookTwice(at(DAY.minusDays(3)));
        lookTwice(at(DAY.minusDays(2)));
        settled(elena);
        quiet();
        assertThat(told(elena)).containsExactly("due-soon");
        assertThat(browsers.of(elena).open("/notices").html())
                .contains("“EOLA 1: My STEAM vision” is due on", said("MMMM d, uuuu", DAY));
        assertThat(told(done)).as("it is complete").isEmpty();
        assertThat(told(longer)).as("has more time").isEmpty();
        lookTwice(at(DAY.plusDays(12)));
        settled(longer);
        assertThat(told(longer)).containsExactly("due-soon");
        assertThat(told(elena)).as("what is past is not told").hasSize(1);
    }

    @Test
    void ofTwoWhoChangeTheDaysAtOnceOneIsToldOfTheOther() throws Exception {
        String seen = days.plan(sam, id).seen();
        CountDownLatch start = new CountDownLatch(1);
        List<String> said = new ArrayList<>();
        try (var both = Executors.newFixedThreadPool(2)) {
            List<Future<String>> done = new ArrayList<>();
            for (int i = 1; i <= 2; i++) {
                String day = DAY.plusDays(i).toString();
                done.add(
                        both.submit(() -> {
                            start.await();
                            try {
                                days.set(sam, id, seen, Map.of("day.eola-1", day));
                                return "kept";
                            } catch (FieldProblems problems) {
                                return problems.byField().keySet().iterator().next();
                            }
                        }));
            }
            start.countDown();
            for (Future<String> one : done) {
                said.add(one.get());
            }
        }
        assertThat(said).containsExactlyInAnyOrder("kept", "seen");
        String now = days.plan(sam, id).days().get("eola-1") + "";
        days.set(sam, id, seen, Map.of("day.eola-1", now));
        assertThat(days.plan(sam, id).days()).as("the same again is no conflict").hasSize(1);
    }

    private void complete(PersonId person, SubmissionId work) {
        submissions.answer(person, work, new Slot("eola-1", "setting"), "A school", 0);
        submissions.answer(person, work, new Slot("eola-1", "vision"), "A vision", 0);
        var page =
                portfolio.addFile(
                        person,
                        Label.of("One page", ""),
                        "page.txt",
                        new ByteArrayInputStream("Ours".getBytes(StandardCharsets.UTF_8)),
                        -1);
        submissions.attach(person, work, new Slot("eola-1", "one-page-vision"), page.id());
    }

    private static String said(String pattern, LocalDate day) {
        return DateTimeFormatter.ofPattern(pattern, Locale.US).format(day);
    }

    private static String basic(LocalDate day) {
        return "DTSTART;VALUE=DATE:" + DateTimeFormatter.BASIC_ISO_DATE.format(day);
    }

    /** Noon where the cohort is. */
    private static Instant at(LocalDate day) {
        return day.atTime(12, 0).atZone(WEST).toInstant();
    }

    /** Two nodes look at the same moment. */
    private void lookTwice(Instant time) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        Callable<Boolean> look =
                () -> {
                    start.await();
                    return HouseClock.at(
                            time,
                            () -> {
                                reminders.look();
                                return true;
                            });
                };
        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> looks = List.of(nodes.submit(look), nodes.submit(look));
            start.countDown();
            for (Future<Boolean> one : looks) {
                one.get();
            }
        }
    }

    private List<String> told(PersonId person) {
        return notices.of(person, 1).notices().stream()
                .map(Notice::kind)
                .map(kind -> kind.code())
                .filter(kind -> !kind.equals("more-time"))
                .toList();
    }

    private void settled(PersonId person) throws InterruptedException {
        for (int i = 0; i < 200 && told(person).isEmpty(); i++) {
            Thread.sleep(50);
        }
    }

    private static void quiet() throws InterruptedException {
        Thread.sleep(500);
    }

    private void set(String part, LocalDate day) {
        days.set(sam, id, days.plan(sam, id).seen(), Map.of(DueDays.DAY + part, day.toString()));
    }

    private Map<String, String> seen(Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("seen", days.plan(sam, id).seen());
        return all;
    }

    private static Map<String, String> extension(
            PersonId person, String part, LocalDate until, String reason) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("person", person.toString());
        fields.put("part", part);
        fields.put("until", until.toString());
        fields.put("reason", reason);
        return fields;
    }

    private String feed(PersonId person) {
        feeds.make(person);
        String address = feeds.address(person).orElseThrow();
        String feed = http.get(address.substring(address.indexOf("/calendars/"))).text();
        return feed.replace("\r\n ", "");
    }
}
