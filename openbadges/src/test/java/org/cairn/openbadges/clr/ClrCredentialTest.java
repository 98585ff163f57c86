package org.cairn.openbadges.clr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cairn.openbadges.PublishedSchemas;
import org.cairn.openbadges.credential.CredentialProblem;
import org.cairn.openbadges.credential.IssuerProfile;
import org.cairn.openbadges.credential.OpenBadgeCredential;
import org.cairn.openbadges.credential.SampleBadges;
import org.cairn.openbadges.credential.SignedCredential;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.key.Ed25519Key;
import org.cairn.openbadges.proof.EddsaRdfc2022;
import org.cairn.openbadges.proof.ProofOptions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Learner records, and what cannot be one. */
class ClrCredentialTest {

    private static final SignedCredential BADGE = signed(SampleBadges.smallest());
    private static final SignedCredential OTHER = signed(SampleBadges.fullest("Été"));

    @Test
    void contextsStandInTheOrderThatTheStandardWants() {
        assertThat(OpenBadgeCredential.read(record(BADGE).toJson()).contexts())
                .containsExactly(
                        "https://www.w3.org/ns/credentials/v2",
                        "https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json",
                        "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json");
    }

    @Test
    void aRecordReadAgainIsTheSame() {
        ClrCredential record = record(BADGE, OTHER);

        assertThat(ClrCredential.of(record.toJson())).isEqualTo(record);
    }

    @Test
    void aRecordNeedsALearnerANameAndSignedCredentials() {
        refuses("whose it is", () -> new ClrSubject("", List.of(), List.of(BADGE)));
        refuses("at least one", () -> new ClrSubject("urn:uuid:ada", List.of(), List.of()));
        refuses("name", () -> builder(BADGE).build());
        refuses("sign it", () -> new SignedCredential(SampleBadges.smallest().toJson()));
    }

    @Test
    void eachCredentialStandsInItOnceAndUnderAnIdOfItsOwn() {
        refuses("twice", () -> record(BADGE, BADGE));
        refuses(
                "another id",
                () ->
                        ClrCredential.builder(
                                        BADGE.id(),
                                        publisher(),
                                        subject(BADGE),
                                        SampleBadges.AWARDED)
                                .name("Record")
                                .build());
    }

    @Test
    void anAssociationIsOneOfTheStandardsKinds() {
        refuses("association type", () -> new Association("isLike", "urn:uuid:1", "urn:uuid:2"));
        refuses("association type", () -> new Association("ext:isLike", "urn:a:1", "urn:a:2"));
        refuses("target", () -> new Association("isChildOf", "urn:uuid:1", "two"));
    }

    @Test
    void aPartIsNeverEmptyAndSaysThatItIsOne() {
        refuses("at least one", () -> record(BADGE).only("urn:uuid:part", _ -> false));
        assertThat(record(BADGE, OTHER).partial()).isEmpty();
        assertThat(record(BADGE, OTHER).only("urn:uuid:part", BADGE::equals).partial())
                .contains(true);
    }

    private static ClrCredential record(SignedCredential... inside) {
        return builder(inside).name("Record of Ada").build();
    }

    private static ClrCredential.Builder builder(SignedCredential... inside) {
        return ClrCredential.builder(
                "urn:uuid:record", publisher(), subject(inside), SampleBadges.AWARDED);
    }

    private static ClrSubject subject(SignedCredential... inside) {
        return new ClrSubject("urn:uuid:ada", List.of(), List.of(inside));
    }

    private static IssuerProfile publisher() {
        return IssuerProfile.builder(SampleBadges.ISSUER, "Harbor Mesa Unified").build();
    }

    private static SignedCredential signed(OpenBadgeCredential badge) {
        Ed25519Key key = Ed25519Key.fromSeed(new byte[32]);
        ProofOptions options =
                ProofOptions.assertion(
                        SampleBadges.ISSUER + "#" + key.publicKey(), SampleBadges.AWARDED);
        ObjectNode signed = new EddsaRdfc2022().sign(badge.toJson(), key, options);
        return new SignedCredential(signed);
    }

    private static void refuses(String words, ThrowingCallable attempt) {
        assertThatExceptionOfType(CredentialProblem.class)
                .isThrownBy(attempt)
                .withMessageContaining(words);
    }

    /** CLR 2.0, VerifiableCredential in the published schema. */
    @Test
    void whatStandsInsideHasTheShapeOfACredential() {
        refuses("issuer", () -> damaged("issuer", "5"));
        refuses("issuer", () -> damaged("issuer", "{\"id\": \"did:web:a\", \"name\": \"A\"}"));
        refuses("validFrom", () -> damaged("validFrom", "null"));
        refuses("validFrom", () -> damaged("validFrom", "\"yesterday\""));
        refuses("validUntil", () -> damaged("validUntil", "5"));
        refuses("credentialSubject", () -> damaged("credentialSubject", "[]"));
        refuses("credentialStatus", () -> damaged("credentialStatus", "{\"id\": \"urn:a:1\"}"));
        refuses("proof", () -> damaged("proof", "{\"foo\": 1}"));
        refuses("proof", () -> damaged("proof", "[{\"type\": \"DataIntegrityProof\"}, 5]"));
        refuses("proof", () -> damaged("proof", "{\"type\": \"X\", \"created\": \"now\"}"));
    }

    @Test
    void aCredentialOfAnyKindMayStandInside() {
        SignedCredential diploma =
                new SignedCredential(
                        StrictJson.read(
                                """
                                {"@context": ["https://www.w3.org/ns/credentials/v2", {"d": "urn:d:"}],
                                 "type": ["VerifiableCredential", "Diploma"], "issuer": "did:web:a.example",
                                 "validFrom": "2026-05-14T16:30:00+02:00", "credentialSubject": {"degree": 5},
                                 "credentialStatus": {"type": "Tea leaves"}, "evidence": {"type": "Photo"},
                                 "proof": {"type": "SomeProof2031", "strength": 9}}
                                """));

        ObjectNode written = record(diploma).toJson();
        assertThat(PublishedSchemas.errors(PublishedSchemas.CLR, written)).isEmpty();
    }

    private static void damaged(String member, String value) {
        ObjectNode json = BADGE.json();
        json.set(member, StrictJson.read("{\"v\": " + value + "}").path("v"));
        new SignedCredential(json);
    }
}
