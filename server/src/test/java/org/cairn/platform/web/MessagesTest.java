package org.cairn.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is parsed once says the right thing to everybody, in each language, at the same time. */
class MessagesTest {

    private static final Locale SPANISH = Locale.of("es");

    private final Messages messages = new Messages();

    @Test
    void manyReadersAtOnceGetTheirOwnNumbersInTheirOwnLanguage() {
        List<String> wrong =
                IntStream.range(0, 20_000)
                        .parallel()
                        .mapToObj(i -> i % 2 == 0 ? english(i + 2) : spanish(i + 2))
                        .filter(said -> !said.isEmpty())
                        .toList();
        assertThat(wrong).isEmpty();
    }

    @Test
    void aSentenceWithoutGapsIsTheSameEachTimeAndAnUnusualPlaceHasItsOwnNumbers() {
        String bare = messages.in(Locale.ENGLISH, "review.queue.empty");
        assertThat(bare).isEqualTo("Nothing here");
        assertThat(messages.in(Locale.ENGLISH, "review.queue.empty", 7)).isEqualTo(bare);
        assertThat(messages.in(Locale.GERMAN, "review.page-of", 123_456, 7)).contains("123.456");
        assertThat(messages.in(Locale.ENGLISH, "review.page-of", 123_456, 7)).contains("123,456");
    }

    @Test
    void aDayAndATimeAreWrittenAsTheReaderWritesThem() {
        Text text =
                Text.of(
                        "cohorts.problem.overlap",
                        LocalDate.of(2026, 12, 4),
                        "Units",
                        LocalTime.of(9, 30));
        assertThat(messages.in(Locale.ENGLISH, text))
                .isEqualTo(
                        "On Dec 4, 2026 it would overlap with “Units”, which begins at 9:30 AM.");
        assertThat(messages.in(SPANISH, text))
                .startsWith("El 4 dic")
                .endsWith("que empieza a las 9:30.");
    }

    private String english(int days) {
        String said = messages.in(Locale.ENGLISH, "review.days-over", days);
        return said.equals("%,d days over".formatted(days)) ? "" : said;
    }

    private String spanish(int days) {
        String said = messages.in(SPANISH, "review.days-over", days);
        return said.replace(".", "").equals(days + " días de retraso") ? "" : said;
    }
}
