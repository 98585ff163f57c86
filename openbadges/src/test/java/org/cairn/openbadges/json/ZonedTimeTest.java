package org.cairn.openbadges.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    /** RFC 3339, sections 5.6 and 5.7. */
    @ParameterizedTest
    @CsvSource({
        "2024-01-01T00:00:00.123456789123Z, 2024-01-01T00:00:00.123456789Z",
        "2024-01-01T00:00:00.0000000000000000000000000000000000000001+02:00, 2023-12-31T22:00:00Z",
        "2016-12-31T23:59:60Z, 2017-01-01T00:00:00Z",
        "2015-06-30t23:59:60z, 2015-07-01T00:00:00Z",
        "2016-12-31T23:59:60.75Z, 2017-01-01T00:00:00Z",
        "2016-12-31T15:59:60-08:00, 2017-01-01T00:00:00Z"
    })
    void longFractionsAreCutAndALeapSecondIsTheBeginningOfTheNextOne(String text, Instant time) {
        assertThat(ZonedTime.read(text)).contains(time);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-01-01T00:00:00.1234567891x3Z",
                "2024-01-01T00:00:00.1234567891",
                "2016-12-31T23:59:61Z",
                "2016-12-31T23:58:60Z",
                "2016-12-30T23:59:60Z",
                "2016-12-31T23:59:60",
                "2016-12-31T23:59:60+01:00"
            })
    void noOtherSecondHasANumberBeyondFiftyNine(String text) {
        assertThat(ZonedTime.read(text)).isEmpty();
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
