package org.cairn.openbadges.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.cairn.openbadges.Replays;
import org.cairn.openbadges.json.StrictJson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Status lists that others packed: the example of the standard, the fixtures of the W3C suite for
 * Bitstring Status List 1.0 (made before the standard asked for the leading {@code u}), those of
 * Digital Bazaar's library, and one of the Department of Homeland Security's test issuer.
 */
@Replays(
        "Bitstring Status List 1.0: example of the standard, W3C suite, lists by other"
                + " software: length and every bit")
class ListsOfOthersTest {

    private static final String LISTS =
            """
            the standard | 131072 | | uH4sIAAAAAAAAA-3BMQEAAADCoPVPbQwfoAAAAAAAAAAAAAAAAAAAAIC3AYbSVKsAQAAA
            W3C suite, for one purpose and for two | 200000 | 201,57444,94023 | H4sIACbOo2YC_-3QMREAMAgEsGerLPyrQgFjB-4SCUkWHQAAAAAAAOCwpwAAAADgrFIAAAAAAAAAAAAAAAAA3wxvOeOvqGEAAA
            W3C suite, too short | 200 | | H4sIAN7Lo2YC_2NgwAEAjw7P6RkAAAA
            Digital Bazaar, all clear | 100000 | | H4sIAAAAAAAAA-3BMQEAAADCoPVPbQsvoAAAAAAAAAAAAAAAAP4GcwM92tQwAAA
            Digital Bazaar, one set | 100000 | 50007 | uH4sIAAAAAAAAA-3OMQ0AAAgDsOHfNB72EJJWQRMAAAAAAIDWXAcAAAAAAIDHFrc4zDzUMAAA
            Homeland Security | 131072 | 4000 | uH4sIAAAAAAAAA-3OMQEAAAgDoEU3ugEWwENIQMI3cx0AAAAAAAAAAAAAAAAAAACgLGiNcIEAQAAA
            """;

    @ParameterizedTest
    @CsvSource(textBlock = LISTS, delimiter = '|')
    void lengthAndEveryBitAreThoseThatWerePacked(
            String by, int entries, @Nullable String set, String packed) {
        StatusList list = read(packed);

        assertThat(list.entries()).isEqualTo(entries);
        assertThat(IntStream.range(0, entries).filter(list::isSet)).containsExactly(numbers(set));
        assertThat(list.tooShort()).isEqualTo(entries < 131_072);
        assertThat(StatusList.decode(list.encode())).isEqualTo(list);
    }

    private static StatusList read(String packed) {
        return StatusListCredential.read(
                        StrictJson.read(
                                """
                                {"type": ["VerifiableCredential", "BitstringStatusListCredential"],
                                 "credentialSubject": {"type": "BitstringStatusList",
                                  "statusPurpose": "revocation", "encodedList": "%s"}}
                                """
                                        .formatted(packed)))
                .list();
    }

    private static Integer[] numbers(@Nullable String set) {
        return set == null
                ? new Integer[0]
                : Arrays.stream(set.split(",", -1)).map(Integer::valueOf).toArray(Integer[]::new);
    }
}
