package org.cairn.review.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One micro-credential is found among a few by choosing, among many by its words. */
class NarrowingTest {

    private static final Titles.Choice RIVERS =
            new Titles.Choice("rivers", "Textos sobre el río Bravo", 3);
    private static final Titles.Choice MAPS = new Titles.Choice("maps", "Maps of a river", 40);
    private static final Titles.Choice MAP = new Titles.Choice("map", "Maps", 1);

    @Test
    void amongManyOneSearchesAndIsOfferedTheFullest() {
        Narrowing few = typed("", RIVERS, MAPS, MAP);
        assertThat(few.isSearch()).isFalse();
        Titles.Choice[] many =
                IntStream.range(0, 1_300)
                        .mapToObj(i -> new Titles.Choice("mc-" + i, "Title " + i, i))
                        .toArray(Titles.Choice[]::new);
        assertThat(typed("", many).isSearch()).isTrue();
        assertThat(typed("", many).suggestions())
                .hasSize(30)
                .startsWith(new Titles.Choice("mc-1299", "Title 1299", 1299));
    }

    @Test
    void wordsInAnyOrderCaseAndWithoutAccentsFindATitle() {
        assertThat(typed("RIO textos", RIVERS, MAPS, MAP).meant()).contains(RIVERS);
        assertThat(typed("river", RIVERS, MAPS, MAP).matches()).containsExactly(MAPS);
        assertThat(typed("maps", RIVERS, MAPS, MAP).matches()).containsExactly(MAPS, MAP);
    }

    @Test
    void aWholeTitleIsMeantThoughALongerOneHoldsItAndNothingIsMeantByNothing() {
        assertThat(typed("maps", RIVERS, MAPS, MAP).meant()).contains(MAP);
        assertThat(typed("ma", RIVERS, MAPS, MAP).meant()).isEmpty();
        assertThat(typed("lakes", RIVERS, MAPS, MAP).meant()).isEmpty();
        assertThat(typed("", MAPS).meant()).isEmpty();
    }

    private static Narrowing typed(String words, Titles.Choice... choices) {
        return new Narrowing(
                choices.length,
                Narrowing.isMany(choices.length),
                Stream.of(choices).toList(),
                Optional.empty(),
                words);
    }
}
