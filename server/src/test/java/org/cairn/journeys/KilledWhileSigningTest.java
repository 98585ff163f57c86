package org.cairn.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.cairn.TestFolder;
import org.cairn.openbadges.json.StrictJson;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/**
 * A key was stolen and withdrawn, and the program is killed while it signs the register anew: after
 * the next start it goes on by itself, and every badge that is asked for is sound.
 */
class KilledWhileSigningTest {

    private static final Pattern ISSUER =
            Pattern.compile("href=\"(/organizations/[0-9a-f-]{36}/keys)\"");
    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([^\"]+)\"");
    private static final Duration SOON = Duration.ofSeconds(100);

    @Test
    void afterTheNextStartItGoesOnAndEveryBadgeAskedForIsSignedByTheNewKey() throws Exception {
        Path folder = TestFolder.of("journeys", "stolen-key", "data");
        try (RunningCairn cairn = RunningCairn.startDemo(folder, Map.of())) {
            Writer administrator = administrator(cairn);
            String page = first(ISSUER, administrator.get("/home"));
            String stolen = first(KEY, administrator.get(page));
            Map<String, ObjectNode> before = badges(administrator, stolen);
            assertThat(before).hasSizeGreaterThan(10);

            assertThat(withdraw(administrator, page, stolen)).isEqualTo(303);
            while (!cairn.log().contains("Signing anew what the withdrawn key " + stolen)) {
                Thread.sleep(5);
            }
            cairn.kill();
            cairn.startAgain();

            Writer again = administrator(cairn);
            assertThat(again.get(page)).as("work was left").contains("Being signed anew");
            Instant end = Instant.now().plus(SOON);
            while (again.get(page).contains("Being signed anew") && Instant.now().isBefore(end)) {
                Thread.sleep(500);
            }
            assertThat(again.get(page))
                    .contains("All badges that it signed are signed anew.")
                    .doesNotContain("Being signed anew", "The last try failed");
            String current = first(KEY, again.get(page));
            assertThat(current).isNotEqualTo(stolen);
            for (Map.Entry<String, ObjectNode> badge : before.entrySet()) {
                ObjectNode now = StrictJson.read(again.get(badge.getKey() + ".json"));
                assertThat(now.path("proof").toString()).contains(current).doesNotContain(stolen);
                assertThat(unsigned(now))
                        .as("the same words")
                        .isEqualTo(unsigned(badge.getValue()));
            }
            assertThat(again.get(before.keySet().iterator().next()))
                    .contains("data-check=\"signature\" data-outcome=\"PASSED\"")
                    .contains("data-check=\"issuer\" data-outcome=\"PASSED\"");
        }
    }

    private static Writer administrator(RunningCairn cairn) throws Exception {
        return Writer.signedIn(cairn, "lin.zhao@harbormesa.example", "/settings");
    }

    private static int withdraw(Writer administrator, String page, String key) throws Exception {
        return administrator
                .post(
                        page + "/withdrawals",
                        "key",
                        key,
                        "reason",
                        "A copy lay on an open share.",
                        "understood",
                        "true")
                .statusCode();
    }

    /** The public ones that this key signed, by their path. */
    private static Map<String, ObjectNode> badges(Writer anybody, String key) throws Exception {
        Map<String, ObjectNode> all = new LinkedHashMap<>();
        List<String> paths =
                Pattern.compile("(/badges/[0-9a-z]{26})\",\"situation\":\"valid\"")
                        .matcher(anybody.get("/demo/world.json"))
                        .results()
                        .map(hit -> hit.group(1))
                        .toList();
        for (String path : paths) {
            ObjectNode badge = StrictJson.read(anybody.get(path + ".json"));
            if (badge.path("proof").toString().contains(key)) {
                all.put(path, badge);
            }
        }
        return all;
    }

    private static ObjectNode unsigned(ObjectNode badge) {
        ObjectNode words = badge.deepCopy();
        words.remove("proof");
        return words;
    }

    private static String first(Pattern pattern, String page) {
        return pattern.matcher(page)
                .results()
                .map((MatchResult hit) -> hit.group(1))
                .findFirst()
                .orElseThrow(() -> new AssertionError("not there: " + pattern + " in " + page));
    }
}
