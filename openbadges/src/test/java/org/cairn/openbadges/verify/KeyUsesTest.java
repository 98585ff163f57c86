package org.cairn.openbadges.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.jwt.CredentialJwt;
import org.cairn.openbadges.jwt.KeyReference;
import org.cairn.openbadges.key.ControllerDocument;
import org.cairn.openbadges.key.Relationship;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** What is said of a key that is the issuer's, but not, or not for ever, one for issuing. */
class KeyUsesTest {

    private static final String METHOD = TestIssuer.DID + "#" + TestIssuer.KEY.publicKey().text();
    private static final ControllerDocument DOCUMENT =
            ControllerDocument.of(TestIssuer.DID, List.of(TestIssuer.KEY.publicKey()));

    private final Web web = TestIssuer.web();
    private final byte[] badge = StrictJson.write(TestIssuer.badge());
    private final byte[] jwt = jwt(KeyReference.id(METHOD));

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "ASSERTION")
    void aKeyForAnotherUseIsTheIssuersAndRefused(Relationship use) {
        publish(
                new ControllerDocument(
                        TestIssuer.DID,
                        DOCUMENT.methods(),
                        Map.of(use, Set.of(METHOD)),
                        StrictJson.object()));

        for (var given : List.of(badge, jwt, jwt(KeyReference.inline()))) {
            var report = verify(given);
            assertSays(report, "issuer", "issuer.key-other-use");
            assertSays(report, "signature", "signature.passed");
            assertThat(report.verdict()).isEqualTo(Verdict.NOT_GENUINE);
            assertThat(report.finding("issuer").orElseThrow().details())
                    .contains("listed for " + use.member());
        }
    }

    @Test
    void aKeyThatIsWithdrawnLaterCountsUntilThen() {
        var later = TestIssuer.NOW.plusSeconds(60);
        publish(DOCUMENT.withdrawing(TestIssuer.KEY.publicKey(), later, TestIssuer.NOW));

        for (var given : List.of(badge, jwt)) {
            assertSays(verify(given), "issuer", "issuer.passed");
            assertSays(verify(given, later), "issuer", "issuer.key-withdrawn");
        }
    }

    /** A planned end does not give back what the issuer has taken from the key already. */
    @Test
    void aKeyThatNoLongerServesIsRefusedEvenBeforeTheTimeThatWasSetForIt() {
        publish(DOCUMENT.withdrawing(TestIssuer.KEY.publicKey(), TestIssuer.NOW.plusSeconds(60)));

        for (var given : List.of(badge, jwt)) {
            var report = verify(given);
            assertSays(report, "issuer", "issuer.key-other-use");
            assertThat(report.finding("issuer").orElseThrow().details())
                    .contains("listed for nothing", "revoked 2026-11-23T10:01:00Z");
        }
    }

    private void publish(ControllerDocument document) {
        web.with(TestIssuer.DID_URL, document.toJson());
    }

    private static byte[] jwt(KeyReference reference) {
        return CredentialJwt.jose(TestIssuer.draft(), TestIssuer.KEY, reference)
                .getBytes(StandardCharsets.US_ASCII);
    }

    private Report verify(byte[] given) {
        return verify(given, TestIssuer.NOW);
    }

    private Report verify(byte[] given, Instant now) {
        return new Verifier(web).verify(given, now);
    }

    private static void assertSays(Report report, String rule, String key) {
        assertThat(report.finding(rule).orElseThrow().summary().key())
                .as("%s", report.findings())
                .isEqualTo(key);
    }
}
