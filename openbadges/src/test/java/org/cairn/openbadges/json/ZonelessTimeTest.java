package org.cairn.openbadges.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZonelessTimeTest {

    @ParameterizedTest
    @CsvSource({
        "2024-02-29, 2024-02-29T00:00:00Z",
        "2024-02-29T16:30, 2024-02-29T16:30:00Z",
        "2024-02-29T16:30:01.25, 2024-02-29T16:30:01.250Z"
    })
    void aTimeOrADayIsTakenAsUtc(String text, Instant time) {
        assertThat(ZonelessTime.read(text)).contains(time);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2024",
                "29.02.2024",
                "2023-02-29",
                "2023-02-29T16:30:00",
                "2024-02-29 16:30:00",
                "2024-02-29T16:30:00Z",
                "2024-02-29T16:30:00+02:00"
            })
    void whatIsNoneOrHasAZoneIsNotRead(String text) {
        assertThat(ZonelessTime.read(text)).isEmpty();
    }

    @Test
    void aLongTextIsNotRead() {
        assertThat(ZonelessTime.read("2024-02-29T16:30:00." + "0".repeat(1 << 20))).isEmpty();
    }
}
