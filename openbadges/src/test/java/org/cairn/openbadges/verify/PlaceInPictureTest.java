package org.cairn.openbadges.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.cairn.openbadges.bake.BakeForm;
import org.cairn.openbadges.bake.Pictures;
import org.cairn.openbadges.bake.PngBake;
import org.cairn.openbadges.bake.SvgBake;
import org.cairn.openbadges.clr.ClrCredential;
import org.cairn.openbadges.clr.ClrSubject;
import org.cairn.openbadges.json.StrictJson;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Each kind of record has a place of its own in a picture, where others do not look for it. */
class PlaceInPictureTest {

    private static final byte[] SVG =
            "<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>".getBytes(StandardCharsets.UTF_8);

    @Test
    void aBadgeOfVersionThreeHasItsOwn() {
        assertIsFoundOnlyIn(BakeForm.OPEN_BADGE_3, TestIssuer.badge());
    }

    @Test
    void aLearnersRecordHasItsOwn() {
        ClrSubject subject =
                new ClrSubject(
                        "",
                        List.of(Issuing.ROSA),
                        List.of(Issuing.sealed(Issuing.badge("feedback", 1).build())));
        assertIsFoundOnlyIn(
                BakeForm.CLR_2,
                Issuing.signed(
                        ClrCredential.builder(
                                        Issuing.BASE + "records/1",
                                        Issuing.DISTRICT,
                                        subject,
                                        TestIssuer.ISSUED)
                                .name("Record of Rosa Delgado")
                                .build()));
    }

    @Test
    void anAssertionOfVersionTwoHasItsOwn() {
        ObjectNode assertion =
                StrictJson.read(
                        """
                        {"@context": "https://w3id.org/openbadges/v2", "type": "Assertion",
                         "id": "https://harbormesa.example/badges/1",
                         "recipient": {"type": "email", "hashed": false,
                             "identity": "rosa@harbormesa.example"},
                         "badge": "https://harbormesa.example/badge",
                         "verification": {"type": "HostedBadge"},
                         "issuedOn": "2026-06-30T08:00:00Z"}
                        """);
        assertIsFoundOnlyIn(BakeForm.OPEN_BADGE_2, assertion);
    }

    private static void assertIsFoundOnlyIn(BakeForm right, ObjectNode record) {
        String text = StrictJson.text(record);
        for (BakeForm place : BakeForm.values()) {
            for (byte[] picture :
                    List.of(
                            PngBake.bake(Pictures.png(), text, place),
                            SvgBake.bake(SVG, text, place))) {
                Finding finding =
                        new Verifier(TestIssuer.web())
                                .verify(picture, TestIssuer.NOW)
                                .finding("record")
                                .orElseThrow();

                assertThat(finding.summary().key())
                        .as("%s", place)
                        .isEqualTo(place == right ? "record.passed-picture" : "record.wrong-place");
                assertThat(finding.outcome())
                        .isEqualTo(place == right ? Outcome.PASSED : Outcome.FAILED);
            }
        }
    }
}
