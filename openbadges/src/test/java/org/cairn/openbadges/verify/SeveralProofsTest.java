package org.cairn.openbadges.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.key.ControllerDocument;
import org.cairn.openbadges.key.DidKey;
import org.cairn.openbadges.key.SigningKey;
import org.cairn.openbadges.key.VerificationMethod;
import org.cairn.openbadges.proof.EddsaJcs2022;
import org.cairn.openbadges.proof.EddsaRdfc2022;
import org.cairn.openbadges.proof.ProofOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Sets and chains of proofs, proofs that end, and keys that were changed. */
class SeveralProofsTest {

    private static final SigningKey OLD = TestIssuer.KEY;
    private static final SigningKey NEW = TestIssuer.key(3);
    private static final SigningKey NOTARY = TestIssuer.key(4);

    private final Web web =
            TestIssuer.web()
                    .with(
                            TestIssuer.DID_URL,
                            ControllerDocument.of(
                                            TestIssuer.DID,
                                            List.of(NEW.publicKey(), OLD.publicKey()))
                                    .toJson());

    @Test
    void everyProofOfTheIssuerInASetMustBeRight() {
        var both = jcs(TestIssuer.badge(), NEW, options(NEW));
        assertThat(verify(both).verdict()).isEqualTo(Verdict.GENUINE);

        proof(both, 1).put("created", "2026-07-01T08:00:00Z");
        assertSays(verify(both), "signature", "signature.failed");
    }

    @Test
    void aChainStandsOnTheProofThatItNames() {
        var first =
                new EddsaRdfc2022()
                        .sign(TestIssuer.draft(), OLD, options(OLD).named("urn:uuid:first"));
        var chain = jcs(first, NEW, options(NEW).after("urn:uuid:first"));
        assertThat(verify(chain).verdict()).isEqualTo(Verdict.GENUINE);

        var without = chain.deepCopy();
        ((ArrayNode) without.path("proof")).remove(0);
        assertSays(verify(without), "signature", "signature.failed");

        var exchanged = chain.deepCopy();
        proof(exchanged, 0).put("created", "2026-06-30T08:00:01Z");
        assertThat(verify(exchanged).finding("signature").orElseThrow().details())
                .filteredOn(line -> line.contains("does not fit"))
                .as("both fail: the first by itself, the second because it covers the first")
                .hasSize(2);

        var twice = chain.deepCopy();
        ((ArrayNode) twice.path("proof")).insert(0, proof(chain, 0));
        assertThat(verify(twice).finding("signature").orElseThrow().details())
                .anyMatch(line -> line.contains("several that have the same id"));
    }

    @Test
    void aSignatureOfSomebodyElseNeitherHelpsNorHurts() {
        var notary = options(DidKey.verificationMethod(NOTARY.publicKey()));
        var countersigned = jcs(TestIssuer.badge(), NOTARY, notary);

        var report = verify(countersigned);

        assertThat(report.verdict()).as("%s", report).isEqualTo(Verdict.GENUINE);
        assertThat(report.finding("signature").orElseThrow().notices())
                .extracting(Message::key)
                .containsExactly("signature.of-others");
        assertSays(
                verify(jcs(TestIssuer.draft(), NOTARY, notary)), "issuer", "issuer.key-not-listed");
    }

    @Test
    void aProofInTheIssuersNameByAKeyThatItDoesNotListFailsTheWholeSet() {
        var forged =
                jcs(
                        TestIssuer.badge(),
                        NOTARY,
                        options(TestIssuer.DID + "#" + NOTARY.publicKey().text()));

        assertSays(verify(forged), "issuer", "issuer.key-not-listed");
        assertThat(verify(forged).verdict()).isEqualTo(Verdict.NOT_GENUINE);
    }

    @Test
    void aProofThatEndedOrWhoseEndCannotBeReadDoesNotCount() {
        var brief =
                new EddsaRdfc2022()
                        .sign(
                                TestIssuer.draft(),
                                OLD,
                                options(OLD).until(TestIssuer.NOW.plusSeconds(1)));
        assertThat(verify(brief).verdict()).isEqualTo(Verdict.GENUINE);
        assertSays(
                new Verifier(web).verify(StrictJson.write(brief), TestIssuer.NOW.plusSeconds(1)),
                "signature",
                "signature.expired");

        ((ObjectNode) brief.path("proof")).put("expires", "some day");
        assertSays(verify(brief), "signature", "signature.failed");
    }

    @Test
    void aRetiredKeyVouchesForWhatItSignedInTimeAndARevokedOneForNothing() {
        var old = VerificationMethod.of(TestIssuer.DID, OLD.publicKey());
        publish(old.expiring(TestIssuer.ISSUED.plusSeconds(60)));
        assertThat(verify(TestIssuer.badge()).verdict()).isEqualTo(Verdict.GENUINE);

        publish(old.expiring(TestIssuer.ISSUED.minusSeconds(60)));
        assertSays(verify(TestIssuer.badge()), "issuer", "issuer.key-expired");

        publish(old.revokedAt(TestIssuer.NOW.plusSeconds(60)));
        assertThat(verify(TestIssuer.badge()).verdict()).isEqualTo(Verdict.GENUINE);

        publish(old.revokedAt(TestIssuer.NOW));
        assertSays(verify(TestIssuer.badge()), "issuer", "issuer.key-withdrawn");
    }

    @Test
    void aKeyThatIsRevokedUnderOneNameIsRevokedUnderAll() {
        var old = VerificationMethod.of(TestIssuer.DID, OLD.publicKey());
        var again = VerificationMethod.jsonWebKey(TestIssuer.DID, OLD.publicKey());

        publish(old, again.revokedAt(TestIssuer.NOW));

        assertSays(verify(TestIssuer.badge()), "issuer", "issuer.key-withdrawn");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "revoked | true",
                "revoked | \"2026-08-01\"",
                "revoked | [\"2026-08-01T00:00:00Z\"]",
                "expires | \"2027-08-01T00:00:00\"",
                "expires | 1"
            })
    void anEndOfAKeyThatCannotBeReadLeavesThatKeyOpenAndNoOther(String member, String end) {
        var document =
                ControllerDocument.of(TestIssuer.DID, List.of(NEW.publicKey(), OLD.publicKey()))
                        .toJson();
        ((ObjectNode) document.path("verificationMethod").path(1))
                .set(member, StrictJson.read("{\"v\":" + end + "}").path("v"));
        web.with(TestIssuer.DID_URL, document);

        var report = verify(TestIssuer.badge());

        assertSays(report, "issuer", "issuer.key-undated");
        assertThat(report.verdict()).isEqualTo(Verdict.INCOMPLETE);
        assertSays(verify(jcs(TestIssuer.draft(), NEW, options(NEW))), "issuer", "issuer.passed");
    }

    @Test
    void anUnreadableEndUnderAnotherNameCountsAsAReadableOneDoes() {
        var old = VerificationMethod.of(TestIssuer.DID, OLD.publicKey());
        var again = VerificationMethod.jsonWebKey(TestIssuer.DID, OLD.publicKey());
        var document = ControllerDocument.listing(TestIssuer.DID, List.of(old, again)).toJson();
        var another = (ObjectNode) document.path("verificationMethod").path(1);

        publish(old, again.expiring(TestIssuer.ISSUED.minusSeconds(60)));
        assertSays(verify(TestIssuer.badge()), "issuer", "issuer.passed");
        another.put("expires", "someday");
        web.with(TestIssuer.DID_URL, document);
        assertSays(verify(TestIssuer.badge()), "issuer", "issuer.passed");

        another.put("revoked", "someday");
        web.with(TestIssuer.DID_URL, document);
        assertSays(verify(TestIssuer.badge()), "issuer", "issuer.key-undated");
    }

    private void publish(VerificationMethod... methods) {
        var document = ControllerDocument.listing(TestIssuer.DID, List.of(methods));
        assertThat(ControllerDocument.read(document.toJson())).isEqualTo(document);
        web.with(TestIssuer.DID_URL, document.toJson());
    }

    private static ObjectNode jcs(ObjectNode document, SigningKey key, ProofOptions options) {
        return new EddsaJcs2022().sign(document, key, options);
    }

    private static ProofOptions options(SigningKey key) {
        return options(TestIssuer.DID + "#" + key.publicKey().text());
    }

    private static ProofOptions options(String method) {
        return ProofOptions.assertion(method, TestIssuer.ISSUED);
    }

    private static ObjectNode proof(ObjectNode badge, int index) {
        return (ObjectNode) badge.path("proof").path(index);
    }

    private Report verify(ObjectNode badge) {
        return new Verifier(web).verify(StrictJson.write(badge), TestIssuer.NOW);
    }

    private static void assertSays(Report report, String rule, String key) {
        assertThat(report.finding(rule).orElseThrow().summary().key())
                .as("%s", report.findings())
                .isEqualTo(key);
    }
}
