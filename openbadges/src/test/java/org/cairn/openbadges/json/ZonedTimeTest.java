package org.cairn.openbadges.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZonedTimeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-05-14T16:30:00Z",
                "2024-02-29T23:59:59Z",
                "2023-02-29T23:59:59Z",
                "2025-04-31T00:00:00Z",
                "2025-13-01T00:00:00Z",
                "2025-00-01T00:00:00Z",
                "2025-01-00T00:00:00Z",
                "2025-01-01T24:00:00Z",
                "2025-01-01T23:60:00Z",
                "2025-01-01T23:59:60Z",
                "0000-01-01T00:00:00Z",
                "9999-12-31T23:59:59Z",
                "2025-05-14t16:30:00z",
                "2025-05-14T16:30:00+02:00",
                "2025-05-14T16:30:00.25Z",
                "2025-05-14T16:30Z",
                "2025-05-14T16:30:00",
                "2025-05-14 16:30:00Z",
                "\u0662025-05-14T16:30:0Z",
                "2025-05-14T16:3Z",
                ""
            })
    void theUsualFormIsReadAsByTheParserThatKnowsEach(String text) {
        assertThat(ZonedTime.read(text).map(String::valueOf)).isEqualTo(parsed(text));
    }

    @Test
    void allLettersOfItCount() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder("2025-05-14T16:30:00Z");
            for (int changes = random.nextInt(3); changes >= 0; changes--) {
                char letter = "0123456789-:TZtz+. ".charAt(random.nextInt(19));
                text.setCharAt(random.nextInt(text.length()), letter);
            }
            assertThat(ZonedTime.read(text.toString()).map(String::valueOf))
                    .as(text.toString())
                    .isEqualTo(parsed(text.toString()));
        }
    }

    private static Optional<String> parsed(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant().toString());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
