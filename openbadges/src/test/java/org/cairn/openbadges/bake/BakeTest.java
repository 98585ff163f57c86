package org.cairn.openbadges.bake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
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
    @ValueSource(
            strings = {
                "{\"type\":[\"VerifiableCredential\",\"ClrCredential\"]}",
                "{\"iss\":\"urn:i\",\"vc\":{\"type\":[\"VerifiableCredential\",\"ClrCredential\"]}}"
            })
    void soDoesWhatAJwtHolds(String payload) {
        var jwt = "e30." + base64(payload) + ".AA";

        var baked = Bake.unbake(Bake.bake(PNG, jwt)).found().getFirst();

        assertThat(baked.form()).isEqualTo(BakeForm.CLR_2);
        assertThat(baked.text()).isEqualTo(jwt);
    }

    @Test
    void aTextIsTakenLetterForLetter() {
        var text = "{ \"type\" : \"Assertion\", \"badge\":\"urn:b\" }";

        assertThat(Bake.unbake(Bake.bake(SVG, text)).found().getFirst().text()).isEqualTo(text);
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
                "{}",
                "e30.W10.AA",
                "e30.*.AA",
                "e30.e30",
                "no record"
            })
    void whatIsNoBadgeIsRefused(String text) {
        assertThatExceptionOfType(BakeProblem.class)
                .isThrownBy(() -> Bake.bake(PNG, text))
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

    private static String base64(String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
