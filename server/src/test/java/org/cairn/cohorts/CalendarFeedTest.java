package org.cairn.cohorts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import org.cairn.CairnTest;
import org.cairn.Http;
import org.cairn.people.Organizations;
import org.cairn.people.People;
import org.cairn.people.Person;
import org.cairn.people.PersonId;
import org.cairn.people.Profile;
import org.cairn.people.Towns;
import org.cairn.platform.settings.Settings;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;

/** The feed as a calendar program reads it that knows RFC 5545 and nothing of us. */
@CairnTest
class CalendarFeedTest {

    private static final LocalDate SATURDAY = LocalDate.of(2026, 10, 3);
    private static final String TITLE =
            "Units, in progress; with \\ and Ñandú — 日本語の授業を一緒に見る, a title that is long enough to be folded";

    private final CalendarFeeds feeds;
    private final CohortSessions sessions;
    private final Cohorts cohorts;
    private final Http http;
    private final Gathering gathering;
    private final People people;
    private final PersonId sam;
    private final CohortId id;
    private final PersonId elena;

    CalendarFeedTest(
            CalendarFeeds feeds,
            CohortSessions sessions,
            Cohorts cohorts,
            Settings settings,
            BeanFactory beans,
            Organizations organizations) {
        this.feeds = feeds;
        this.sessions = sessions;
        this.cohorts = cohorts;
        this.http = new Http(settings);
        this.people = beans.getBean(People.class);
        Towns.Town town = Towns.build(organizations);
        this.gathering = new Gathering(beans, town.district(), town.school());
        this.sam = gathering.facilitator();
        this.id = gathering.cohort(LocalDate.of(2026, 8, 20), LocalDate.of(2027, 6, 10), 24);
        this.elena = gathering.put(id, "Elena");
    }

    @Test
    void aSessionArrivesWholeWithItsTimesInUtc() {
        Map<String, String> fields = Gathering.fields(SATURDAY, "09:00");
        fields.put("title", TITLE);
        fields.put("place", "");
        fields.put("link", "https://meet.example.org/room?a=1,2;b=3");
        fields.put("materials", "Bring:\r\n- a stone\n- a question; two, or three");
        SessionId session = gathering.session(id, fields);
        List<Map<String, String>> events = read();
        assertThat(events).hasSize(1);
        assertThat(events.getFirst())
                .containsEntry("SUMMARY", TITLE)
                .containsEntry("DTSTART", "20261003T160000Z")
                .containsEntry("DTEND", "20261003T190000Z")
                .containsEntry("STATUS", "CONFIRMED")
                .containsEntry("SEQUENCE", "0")
                .containsEntry("LOCATION", "https://meet.example.org/room?a=1,2;b=3")
                .containsEntry(
                        "DESCRIPTION",
                        "https://meet.example.org/room?a=1,2;b=3\nBring:\n- a stone\n- a question; two, or three");
        assertThat(events.getFirst().get("UID")).startsWith(session + "@");
        assertThat(events.getFirst().get("DTSTAMP")).matches("\\d{8}T\\d{6}Z");
    }

    @Test
    void aChangeKeepsTheNameCountsOnAndACancellationSaysSo() {
        SessionId session = gathering.session(id, Gathering.fields(SATURDAY, "09:00"));
        Map<String, String> before = read().getFirst();
        sessions.change(sam, session, 0, gathering.form(id, Gathering.fields(SATURDAY, "10:00")));
        Map<String, String> moved = read().getFirst();
        assertThat(moved.get("UID")).isEqualTo(before.get("UID"));
        assertThat(moved)
                .containsEntry("SEQUENCE", "1")
                .containsEntry("DTSTART", "20261003T170000Z");
        sessions.cancel(sam, session, "The library is flooded.");
        assertThat(read().getFirst())
                .containsEntry("UID", String.valueOf(before.get("UID")))
                .containsEntry("SEQUENCE", "2")
                .containsEntry("STATUS", "CANCELLED")
                .containsEntry("DESCRIPTION", "The library is flooded.");
    }

    @Test
    void anAddressThatWasReplacedOrTakenBackShowsNothing() {
        gathering.session(id, Gathering.fields(SATURDAY, "09:00"));
        String first = address(elena);
        assertThat(http.get(first).status()).isEqualTo(200);
        String second = address(elena);
        assertThat(second).isNotEqualTo(first);
        assertThat(http.get(first).status()).isEqualTo(404);
        feeds.takeBack(elena);
        assertThat(http.get(second).status()).isEqualTo(404);
        assertThat(feeds.address(elena)).isEmpty();
        assertThat(http.get("/calendars/" + "a".repeat(26) + ".ics").status()).isEqualTo(404);
    }

    @Test
    void whoHasLeftSeesNothingMoreAndWhoLeadsSeesItToo() {
        gathering.session(id, Gathering.fields(SATURDAY, "09:00"));
        String hers = address(elena);
        assertThat(http.get(hers).text()).contains("BEGIN:VEVENT");
        cohorts.takeOut(sam, id, elena);
        assertThat(http.get(hers).text()).doesNotContain("BEGIN:VEVENT");
        assertThat(http.get(address(sam)).text()).contains("BEGIN:VEVENT");
    }

    /** A library that calendar programs are made of says that nothing in the feed is wrong. */
    @Test
    void anotherReaderFindsTheSameAndNothingToBlame() throws Exception {
        Map<String, String> fields = Gathering.fields(SATURDAY, "09:00");
        fields.put("title", TITLE);
        fields.put("materials", "Bring:\r\n- a stone\n- a question; two, or three");
        gathering.session(id, fields);
        SessionId off = gathering.session(id, Gathering.fields(SATURDAY.plusDays(7), "09:00"));
        sessions.cancel(sam, off, "The library is flooded.");
        String feed = http.get(address(elena)).text();
        Calendar calendar = new CalendarBuilder().build(new StringReader(feed));
        assertThat(calendar.validate().getEntries()).isEmpty();
        List<VEvent> seen = calendar.getComponents(Component.VEVENT);
        assertThat(seen.stream().map(event -> value(event, "SUMMARY")))
                .containsExactlyElementsOf(
                        events(feed).stream().map(event -> event.get("SUMMARY")).toList())
                .contains(TITLE);
        assertThat(seen.stream().map(event -> value(event, "STATUS")))
                .containsExactlyInAnyOrder("CONFIRMED", "CANCELLED");
        assertThat(seen.stream().map(VEvent::getDateTimeStart))
                .extracting(start -> Instant.from(start.getDate()))
                .contains(Instant.parse("2026-10-03T16:00:00Z"));
    }

    /** Whatever program fetches it. */
    @Test
    void itSpeaksTheLanguageOfWhoseCalendarItIs() {
        Person before = people.find(elena).orElseThrow();
        people.change(
                new Profile(
                        elena,
                        before.name(),
                        before.school(),
                        "",
                        Locale.of("es"),
                        ZoneId.of("America/Los_Angeles")));
        String address = address(elena);
        assertThat(http.get(address).text()).contains("X-WR-CALNAME:Sesiones de mi cohorte");
    }

    private static String value(VEvent event, String property) {
        return event.getRequiredProperty(property).getValue();
    }

    private String address(PersonId person) {
        feeds.make(person);
        String address = feeds.address(person).orElseThrow();
        return address.substring(address.indexOf("/calendars/"));
    }

    private List<Map<String, String>> read() {
        Http.Got got = http.get(address(elena));
        assertThat(got.header("Content-Type")).startsWith("text/calendar");
        return events(got.text());
    }

    /** Sections 3.1 (lines and folding), 3.3.11 (escaping), 3.4 and 3.6.1 (what must be there). */
    private static List<Map<String, String>> events(String stream) {
        assertThat(stream).endsWith("\r\n");
        assertThat(stream.replace("\r\n", "")).doesNotContain("\r", "\n");
        for (String line : stream.split("\r\n")) {
            assertThat(line.getBytes(UTF_8).length).as(line).isLessThanOrEqualTo(75);
            assertThat(line).doesNotContain("\uFFFD");
        }
        List<String> lines = List.of(stream.replace("\r\n ", "").split("\r\n"));
        assertThat(lines).startsWith("BEGIN:VCALENDAR", "VERSION:2.0").endsWith("END:VCALENDAR");
        assertThat(lines.stream().filter(line -> line.startsWith("PRODID:"))).hasSize(1);
        List<Map<String, String>> events = new ArrayList<>();
        Map<String, String> open = new LinkedHashMap<>();
        for (String line : lines) {
            int colon = line.indexOf(':');
            assertThat(colon).as(line).isPositive();
            if (line.equals("BEGIN:VEVENT")) {
                open = new LinkedHashMap<>();
            } else if (line.equals("END:VEVENT")) {
                assertThat(open).containsKeys("UID", "DTSTAMP", "DTSTART");
                events.add(open);
            } else {
                assertThat(open.put(line.substring(0, colon), unescaped(line.substring(colon + 1))))
                        .as("once only: " + line)
                        .isNull();
            }
        }
        return events;
    }

    private static String unescaped(String value) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) == '\\') {
                char next = value.charAt(++i);
                assertThat("\\;,nN").contains("" + next);
                plain.append(next == 'n' || next == 'N' ? '\n' : next);
            } else {
                plain.append(value.charAt(i));
            }
        }
        return plain.toString();
    }
}
