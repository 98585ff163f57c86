package org.cairn.openbadges.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.cairn.openbadges.bake.BakeProblem.Reason;
import org.junit.jupiter.api.Test;

class MessageTest {

    private static final Pattern KEY =
            Pattern.compile(
                    "\"((?:record|signature|issuer|dates|status|schema|recipient|hosted|scope|badge|endorsements|contents|contents-now|presentation|shown|holder|meeting|earner|trust|rule)\\.[a-z0-9-]+)\"");

    @Test
    void everyKeyInTheRulesHasASentenceAndEverySentenceIsUsed() throws IOException {
        var used = new HashSet<String>();
        try (var files = Files.list(Path.of("src/main/java/org/cairn/openbadges/verify"))) {
            for (var file : files.toList()) {
                KEY.matcher(Files.readString(file))
                        .results()
                        .forEach(found -> used.add(found.group(1)));
            }
        }
        for (var reason : Reason.values()) {
            used.add("record.picture-" + reason.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }

        used.remove("record.picture-");
        assertThat(used).containsExactlyInAnyOrderElementsOf(Message.keys());
    }

    /** What came of a check stands beside its title, and not everywhere. */
    @Test
    void aTitleIsATopicAndNoAnswer() {
        assertThat(Message.keys())
                .filteredOn(key -> key.contains(".title"))
                .hasSizeGreaterThan(15)
                .allSatisfy(key ->
                        assertThat(Message.of(key).english())
                                .as(key)
                                .doesNotContainPattern(
                                        "(?i)\\b(is|are|not|still|valid|holds|carries|reads|belong"
                                                + "|made|signed|earned|endorsed|confirmed|hosted"
                                                + "|shown|presentation of)\\b"));
    }

    @Test
    void argumentsStandInTheirPlaces() {
        assertThat(Message.of("recipient.title", "email", "rosa{@}mesa.example").english())
                .isEqualTo("Earner, compared with rosa{@}mesa.example");
        assertThat(Message.of("dates.not-yet", "date", "2026-06-30T08:00:00Z").english())
                .isEqualTo("The badge is not valid before 30 June 2026.");
    }

    @Test
    void anUnknownKeyIsRefusedAndALongArgumentCut() {
        assertThatThrownBy(() -> Message.of("no.such"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Message.of("recipient.title", "email", "x".repeat(5000)).english())
                .hasSizeLessThan(400);
        assertThat(Set.copyOf(Message.keys())).isNotEmpty();
    }
}
