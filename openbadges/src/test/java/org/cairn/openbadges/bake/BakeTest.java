package org.cairn.openbadges.bake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.cairn.openbadges.bake.BakeProblem.Reason;
import org.cairn.openbadges.json.StrictJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One call puts any record into any picture, in the place that its standard has for it. */
class BakeTest {

    private static final byte[] PNG = Pictures.png();
    private static final byte[] SVG =
            "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'type':['VerifiableCredential','OpenBadgeCredential']} | OPEN_BADGE_3",
                "{'type':['VerifiableCredential','AchievementCredential']} | OPEN_BADGE_3",
                "{'type':['VerifiableCredential','ClrCredential']} | CLR_2",
                "{'type':'Assertion','badge':'urn:b'} | OPEN_BADGE_2",
                "{'uid':'1','badge':'urn:b','recipient':'r@x.example'} | OPEN_BADGE_2"
            },
            quoteCharacter = '"')
    void theRecordSaysWhereItBelongs(String json, BakeForm form) {
        var record = StrictJson.read(json.replace('\'', '"'));

        for (var picture : List.of(PNG, SVG)) {
            var found = Bake.unbake(Bake.bake(picture, record)).found();
            assertThat(found).hasSize(1);
            assertThat(found.getFirst().form()).isEqualTo(form);
            assertThat(found.getFirst().text()).isEqualTo(StrictJson.text(record));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{ \"type\" : \"Assertion\", \"badge\":\"urn:b\" }", "e30.e30.AA"})
    void aTextIsTakenLetterForLetter(String text) {
        for (var picture : List.of(PNG, SVG)) {
            var baked = Bake.bake(picture, "{}", BakeForm.OPEN_BADGE_3);

            assertThat(Bake.unbake(Bake.bake(picture, text, BakeForm.CLR_2)).found())
                    .isEqualTo(Bake.unbake(Bake.rebake(baked, text, BakeForm.CLR_2)).found())
                    .singleElement()
                    .satisfies(found -> assertThat(found.text()).isEqualTo(text))
                    .satisfies(found -> assertThat(found.form()).isEqualTo(BakeForm.CLR_2));
        }
    }

    @Test
    void aPictureKeepsItsBadgeUntilItIsToBeReplaced() {
        var first = StrictJson.read("{\"type\":\"Assertion\",\"id\":\"urn:1\"}");
        var second = StrictJson.read("{\"type\":\"Assertion\",\"id\":\"urn:2\"}");

        for (var picture : List.of(PNG, SVG)) {
            var baked = Bake.bake(picture, first);
            assertThatExceptionOfType(BakeProblem.class)
                    .isThrownBy(() -> Bake.bake(baked, second))
                    .extracting(BakeProblem::reason)
                    .isEqualTo(Reason.ALREADY_BAKED);
            assertThat(Bake.unbake(Bake.rebake(baked, second)).found())
                    .extracting(Baked::text)
                    .containsExactly(StrictJson.text(second));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":[\"VerifiableCredential\",\"EndorsementCredential\"]}",
                "{\"type\":\"EnvelopedVerifiableCredential\"}",
                "{}"
            })
    void whatIsNoBadgeIsRefused(String json) {
        var record = StrictJson.read(json);
        assertThatExceptionOfType(BakeProblem.class)
                .isThrownBy(() -> Bake.bake(PNG, record))
                .extracting(BakeProblem::reason)
                .isEqualTo(Reason.UNSUITABLE_TEXT);
    }

    @Test
    void whatIsNoPictureIsRefused() {
        var record = StrictJson.read("{\"type\":\"Assertion\"}");
        assertThatExceptionOfType(BakeProblem.class)
                .isThrownBy(() -> Bake.bake("JPEG".getBytes(StandardCharsets.US_ASCII), record))
                .withMessageContaining("neither a PNG nor an SVG")
                .extracting(BakeProblem::reason)
                .isEqualTo(Reason.WRONG_FORMAT);
    }
}
