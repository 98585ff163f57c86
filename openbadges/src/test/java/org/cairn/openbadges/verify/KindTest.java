package org.cairn.openbadges.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cairn.openbadges.clr.ClrCredential;
import org.cairn.openbadges.clr.ClrSubject;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.status.StatusList;
import org.cairn.openbadges.verify.BadgeFacts.Kind;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** The facts tell what kind of record was verified, so that nobody takes each for a badge. */
class KindTest {

    @Test
    void aBadgeIsOneUnderBothNamesOfItsType() {
        assertThat(kind(TestIssuer.badge())).isEqualTo(Kind.BADGE);
        assertThat(kind(typed("AchievementCredential"))).isEqualTo(Kind.BADGE);
    }

    @Test
    void anEndorsementIsNoBadge() {
        assertThat(kind(Issuing.signed(Issuing.endorsement(Issuing.BASE + "catalog/feedback"))))
                .isEqualTo(Kind.ENDORSEMENT);
    }

    @Test
    void aLearnersRecordIsOneAndSaysItOfWhatItHolds() {
        var held = List.of(Issuing.sealed(Issuing.badge("feedback", 1).build()));
        var record =
                ClrCredential.builder(
                                Issuing.BASE + "records/1",
                                Issuing.DISTRICT,
                                new ClrSubject("", List.of(Issuing.ROSA), held),
                                TestIssuer.ISSUED)
                        .name("Record of Rosa Delgado")
                        .build();

        var report = verify(Issuing.signed(record));

        assertThat(report.badge().orElseThrow().kind()).isEqualTo(Kind.LEARNER_RECORD);
        assertThat(report.contained())
                .extracting(inside -> inside.badge().orElseThrow().kind())
                .containsExactly(Kind.BADGE);
    }

    @Test
    void anAssertionIsABadgeOfTheOlderVersions() {
        var assertion =
                StrictJson.read(
                        """
                        {"type": "Assertion", "id": "https://badges.example/1", "badge": "urn:b",
                         "recipient": {"type": "email", "hashed": false, "identity": "r@x.example"}}
                        """);

        assertThat(kind(assertion)).isEqualTo(Kind.ASSERTION);
    }

    @Test
    void whatIsNoneOfTheseIsToldToBeSomethingElse() {
        assertThat(kind(TestIssuer.list(StatusList.empty()))).isEqualTo(Kind.OTHER);
        assertThat(kind(typed("VerifiableCredential"))).isEqualTo(Kind.OTHER);
    }

    private static ObjectNode typed(String type) {
        var json = TestIssuer.badge();
        json.putArray("type").add("VerifiableCredential").add(type);
        return json;
    }

    private static Kind kind(ObjectNode json) {
        return verify(json).badge().orElseThrow().kind();
    }

    private static Report verify(ObjectNode json) {
        return new Verifier(TestIssuer.web()).verify(StrictJson.write(json), TestIssuer.NOW);
    }
}
