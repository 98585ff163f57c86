package org.cairn.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cairn.TestFolder;
import org.cairn.TestPlatform;
import org.cairn.platform.database.AttachedDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The data of earlier versions: today's program starts on it, brings it up to date, and opens to
 * everybody all that they had.
 */
class UpgradeTest {

    /** Where that world stood, as every badge in it says. */
    private static final String THEN = "http://localhost:8391";

    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"(/[^\"#]*)");
    private static final Pattern BADGE = Pattern.compile("\"(/badges/[0-9a-z]{26})/art.svg\"");
    private static final int PAGES_EACH = 60;

    /** Pages that look alike are opened so often by one person. */
    private static final int ALIKE = 2;

    @ParameterizedTest
    @ValueSource(strings = "2026-11-26.zip")
    void whatAnEarlierVersionLeftIsAllThere(String kept) throws Exception {
        Path data = TestFolder.of("journeys", "upgrade", "data");
        TestPlatform.empty(data);
        URI zip = UpgradeTest.class.getResource("earlier/" + kept).toURI();
        EarlierData.layOut(Path.of(zip), data);

        Map<String, String> settings = Map.of("CAIRN_DEMO", "on", "CAIRN_BASE_URL", THEN);
        try (RunningCairn cairn = RunningCairn.startOn(data, settings)) {
            Writer elena = Writer.signedIn(cairn);
            everyPageOpens(cairn);
            theirBadgesAreGenuine(cairn);
            peopleGoOn(elena);
            assertThat(cairn.command("audit")).contains("each linked to the one before it");
            assertThat(cairn.log()).doesNotContain(" ERROR ");
        }
    }

    @Test
    void anOlderVersionDoesNotStartOnWhatANewerOneHasChanged() throws Exception {
        Path data = TestFolder.of("journeys", "downgrade", "data");
        TestPlatform.empty(data);
        URI zip = UpgradeTest.class.getResource("earlier/2026-11-26.zip").toURI();
        EarlierData.layOut(Path.of(zip), data);
        try (AttachedDatabase database = AttachedDatabase.in(data)) {
            JdbcClient.create(database.source())
                    .sql(
                            """
                            insert into recognition.schema_history
                            select 900, '900', 'of next year', type, 'V900__of_next_year.sql',
                                   checksum, installed_by, installed_on, execution_time, success
                            from recognition.schema_history where installed_rank = 2
                            """)
                    .update();
        }
        assertThat(RunningCairn.refusedOn(data))
                .contains("a newer one as it seems: the tables of \"recognition\"")
                .doesNotContain("Exception", "WARN");
    }

    private static void everyPageOpens(RunningCairn cairn) throws Exception {
        List<String> broken = new ArrayList<>();
        int opened = 0;
        for (String email : personas(cairn)) {
            Map<String, Integer> answers = opened(Writer.signedIn(cairn, email, "/settings"));
            opened += answers.size();
            answers.forEach((path, status) -> {
                if (status >= 400) {
                    broken.add(status + " " + path + " for " + email);
                }
            });
        }
        assertThat(broken).isEmpty();
        assertThat(opened).isGreaterThan(400);
    }

    private static List<String> personas(RunningCairn cairn) throws Exception {
        Matcher emails =
                Pattern.compile("name=\"email\" value=\"([^\"]+)\"")
                        .matcher(Writer.stranger(cairn).get("/demo"));
        return emails.results().map(email -> email.group(1)).toList();
    }

    /** What is answered from the home on, link by link. */
    private static Map<String, Integer> opened(Writer person)
            throws IOException, InterruptedException {
        Map<String, Integer> opened = new LinkedHashMap<>();
        Map<String, Integer> alike = new HashMap<>();
        Queue<String> next = new ArrayDeque<>(List.of("/home"));
        while (!next.isEmpty() && opened.size() < PAGES_EACH) {
            String path = next.remove();
            HttpResponse<String> answer = person.open(path);
            opened.put(path, answer.statusCode());
            answer.headers()
                    .firstValue("Location")
                    .filter(to -> to.startsWith("/") && !opened.containsKey(to))
                    .ifPresent(next::add);
            for (String link : links(answer.body())) {
                if (!opened.containsKey(link)
                        && !next.contains(link)
                        && alike.merge(shape(link), 1, Integer::sum) <= ALIKE) {
                    next.add(link);
                }
            }
        }
        return opened;
    }

    /** The same for links that differ by numbers and words of a search only. */
    private static String shape(String link) {
        return link.replaceAll("=[^&]*", "=").replaceAll("/[^/?]*[0-9][^/?]*", "/N");
    }

    private static List<String> links(String page) {
        return LINK.matcher(page)
                .results()
                .map(link -> link.group(1).replace("&amp;", "&"))
                .filter(link ->
                        Stream.of("/assets/", "/demo", "/sign-out", "/brand")
                                .noneMatch(link::startsWith))
                .toList();
    }

    private static void theirBadgesAreGenuine(RunningCairn cairn) throws Exception {
        int badges = 0;
        for (String email : personas(cairn)) {
            Writer person = Writer.signedIn(cairn, email, "/verify");
            Matcher badge = BADGE.matcher(person.get("/my-badges"));
            while (badge.find()) {
                String record = person.get(badge.group(1) + ".json");
                assertThat(record).contains(THEN + badge.group(1));
                assertThat(person.post("/verify", "text", record, "email", "").body())
                        .as(email + badge.group(1))
                        .contains("data-check=\"signature\" data-outcome=\"PASSED\"")
                        .contains("data-check=\"issuer\" data-outcome=\"PASSED\"");
                badges++;
            }
        }
        assertThat(badges).isPositive();
    }

    private static void peopleGoOn(Writer elena) throws Exception {
        assertThat(elena.write("A note after the upgrade", "Still here")).isTrue();
        assertThat(elena.get("/portfolio")).contains("A note after the upgrade");
    }
}
