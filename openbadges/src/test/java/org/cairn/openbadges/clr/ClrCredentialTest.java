package org.cairn.openbadges.clr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cairn.openbadges.PublishedSchemas;
import org.cairn.openbadges.credential.Achievement;
import org.cairn.openbadges.credential.AchievementSubject;
import org.cairn.openbadges.credential.Additional;
import org.cairn.openbadges.credential.CredentialProblem;
import org.cairn.openbadges.credential.CredentialStatus;
import org.cairn.openbadges.credential.Criteria;
import org.cairn.openbadges.credential.Evidence;
import org.cairn.openbadges.credential.Image;
import org.cairn.openbadges.credential.IssuerProfile;
import org.cairn.openbadges.credential.OpenBadgeCredential;
import org.cairn.openbadges.credential.SampleBadges;
import org.cairn.openbadges.credential.Service;
import org.cairn.openbadges.credential.SignedCredential;
import org.cairn.openbadges.credential.TermsOfUse;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.key.Ed25519Key;
import org.cairn.openbadges.proof.EddsaRdfc2022;
import org.cairn.openbadges.proof.ProofOptions;
import org.cairn.openbadges.status.StatusEntry;
import org.cairn.openbadges.status.StatusPurpose;
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
        refuses("name", () -> builder(subject(BADGE)).build());
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

    @Test
    void aPartTellsNothingOfWhatIsHiddenOrARecordInsideHolds() {
        SignedCredential shown = badge("shown");
        SignedCredential inside = sealed(record(badge("inside")).toJson().put("id", id("nested")));
        ClrSubject whole =
                subject(shown, inside, badge("second"))
                        .associating(
                                achievements("shown", "inside", "second", "above", "aside"),
                                List.of(
                                        association("shown", "above"),
                                        association("shown", "inside"),
                                        association("shown", "second"),
                                        association("second", "aside"),
                                        association("above", "aside"),
                                        association("badges/shown", "nested"),
                                        association("shown", "elsewhere")));
        ClrCredential record = record(whole).build();

        ClrCredential part = record.only("urn:uuid:part", shown::equals);

        assertThat(part.credentialSubject().achievement())
                .extracting(Achievement::id)
                .containsExactly(id("shown"), id("above"));
        assertThat(part.credentialSubject().association())
                .containsExactly(association("shown", "above"));
        assertThat(record.only("urn:uuid:part", inside::equals).credentialSubject().achievement())
                .extracting(Achievement::id)
                .containsExactly(id("inside"));
    }

    @Test
    void aPartKeepsNothingThatWasSaidOfTheWholeOrLeadsToIt() {
        ClrCredential record =
                record(subject(BADGE, OTHER))
                        .description("Two badges")
                        .image(new Image(id("picture"), ""))
                        .evidence(List.of(new Evidence(id("evidence"), "", "")))
                        .status(StatusEntry.InList.of(StatusPurpose.REVOCATION, 5, id("list")))
                        .refreshService(new Service(id("newest"), "1EdTechCredentialRefresh"))
                        .schema(new Service(id("schema"), "1EdTechJsonSchemaValidator2019"))
                        .termsOfUse(List.of(new TermsOfUse(id("terms"), "1EdTechTerms")))
                        .additional(Additional.of(StrictJson.read("{\"average\":4}")))
                        .build();

        ObjectNode part = record.only("urn:uuid:part", BADGE::equals).toJson();

        assertThat(part.propertyNames())
                .containsExactlyInAnyOrder(
                        "@context",
                        "id",
                        "type",
                        "name",
                        "issuer",
                        "validFrom",
                        "credentialSchema",
                        "termsOfUse",
                        "partial",
                        "credentialSubject");
    }

    @Test
    void aPartIsRevocableByAPlaceOfItsOwn() {
        CredentialStatus place =
                CredentialStatus.of(StatusEntry.InList.of(StatusPurpose.REVOCATION, 6, id("list")));

        ClrCredential part =
                record(BADGE, OTHER).only("urn:uuid:part", BADGE::equals).withStatus(place);

        assertThat(part.envelope().credentialStatus()).contains(place);
        assertThat(ClrCredential.of(part.toJson())).isEqualTo(part);
    }

    @Test
    void aPartHasAnotherIdThanTheWhole() {
        refuses("another id", () -> record(BADGE, OTHER).only("urn:uuid:record", BADGE::equals));
    }

    private static SignedCredential badge(String word) {
        return sealed(
                OpenBadgeCredential.builder(
                                id("badges/" + word),
                                publisher(),
                                AchievementSubject.builder(achievements(word).getFirst())
                                        .id("urn:uuid:ada")
                                        .build(),
                                SampleBadges.AWARDED)
                        .build()
                        .toJson());
    }

    private static List<Achievement> achievements(String... words) {
        return Stream.of(words)
                .map(word ->
                        Achievement.builder(
                                        id(word), word, "Does it.", new Criteria("", "Show it."))
                                .build())
                .toList();
    }

    private static Association association(String source, String target) {
        return new Association("isChildOf", id(source), id(target));
    }

    private static String id(String word) {
        return "https://badges.harbormesa.example/" + word;
    }

    private static ClrCredential record(SignedCredential... inside) {
        return record(subject(inside)).build();
    }

    private static ClrCredential.Builder record(ClrSubject subject) {
        return builder(subject).name("Record of Ada");
    }

    private static ClrCredential.Builder builder(ClrSubject subject) {
        return ClrCredential.builder("urn:uuid:record", publisher(), subject, SampleBadges.AWARDED);
    }

    private static ClrSubject subject(SignedCredential... inside) {
        return new ClrSubject("urn:uuid:ada", List.of(), List.of(inside));
    }

    private static IssuerProfile publisher() {
        return IssuerProfile.builder(SampleBadges.ISSUER, "Harbor Mesa Unified").build();
    }

    private static SignedCredential signed(OpenBadgeCredential badge) {
        return sealed(badge.toJson());
    }

    private static SignedCredential sealed(ObjectNode document) {
        Ed25519Key key = Ed25519Key.fromSeed(new byte[32]);
        ProofOptions options =
                ProofOptions.assertion(
                        SampleBadges.ISSUER + "#" + key.publicKey(), SampleBadges.AWARDED);
        ObjectNode signed = new EddsaRdfc2022().sign(document, key, options);
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
