package org.cairn.openbadges.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cairn.openbadges.PublishedSchemas;
import org.cairn.openbadges.credential.Achievement;
import org.cairn.openbadges.credential.AchievementBuilder;
import org.cairn.openbadges.credential.AchievementSubject;
import org.cairn.openbadges.credential.BadgeTemplate;
import org.cairn.openbadges.credential.CredentialProblem;
import org.cairn.openbadges.credential.CredentialView;
import org.cairn.openbadges.credential.Criteria;
import org.cairn.openbadges.credential.EndorsementCredential;
import org.cairn.openbadges.credential.EndorsementView;
import org.cairn.openbadges.credential.Endorsements;
import org.cairn.openbadges.credential.IssuerProfile;
import org.cairn.openbadges.credential.OpenBadgeCredential;
import org.cairn.openbadges.credential.SignedCredential;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.jwt.CredentialJwt;
import org.cairn.openbadges.jwt.KeyReference;
import org.cairn.openbadges.proof.EddsaJcs2022;
import org.cairn.openbadges.proof.ProofOptions;
import org.cairn.openbadges.status.StatusEntry;
import org.cairn.openbadges.status.StatusList;
import org.cairn.openbadges.status.StatusPurpose;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Endorsements as they are issued, alone and in what they endorse. */
class IssuedEndorsementsTest {

    private static final String ACHIEVEMENT = Issuing.BASE + "catalog/feedback";
    private static final String BADGE = Issuing.BASE + "badges/7";

    @Test
    void anEndorsementStandsByItself() {
        ObjectNode signed = Issuing.signed(Issuing.endorsement(ACHIEVEMENT));

        assertThat(verify(signed).verdict()).isEqualTo(Verdict.GENUINE);
        assertThat(EndorsementCredential.of(signed)).isEqualTo(Issuing.endorsement(ACHIEVEMENT));
        assertThat(PublishedSchemas.errors(PublishedSchemas.ENDORSEMENT, signed)).isEmpty();
    }

    @Test
    void badgeAchievementAndIssuerAreEachEndorsed() {
        ObjectNode signed = Issuing.signed(endorsedBadge());
        Report report = verify(signed);

        assertThat(report.verdict()).isEqualTo(Verdict.GENUINE);
        assertThat(report.finding("endorsements").orElseThrow().summary().english())
                .isEqualTo("All 3 endorsements in the record are genuine and current.");
        assertThat(PublishedSchemas.errors(PublishedSchemas.BADGE, signed)).isEmpty();
    }

    @Test
    void whoSaysWhatOfWhomIsReadAgain() {
        CredentialView view = OpenBadgeCredential.read(endorsedBadge().toJson());

        assertThat(view.endorsements())
                .extracting(EndorsementView::endorsed)
                .containsExactly(BADGE);
        assertThat(view.issuer().endorsements())
                .extracting(EndorsementView::endorsed)
                .containsExactly(TestIssuer.DID);
        EndorsementView ofAchievement = view.achievement().endorsements().getFirst();
        assertThat(ofAchievement.endorser().name()).isEqualTo("Harbor Mesa Unified");
        assertThat(ofAchievement.comment()).contains("our");
    }

    @Test
    void anEndorsementThatIsAJwtStandsInABadgeThatIsOneItself() {
        String endorsement = jwt(Issuing.endorsement(BADGE).toJson());
        OpenBadgeCredential badge =
                OpenBadgeCredential.builder(
                                BADGE,
                                Issuing.DISTRICT,
                                AchievementSubject.builder(achievement().build())
                                        .id("mailto:rosa@harbormesa.example")
                                        .build(),
                                TestIssuer.ISSUED)
                        .endorsements(new Endorsements(List.of(), List.of(endorsement)))
                        .build();
        byte[] signed = jwt(badge.toJson()).getBytes(StandardCharsets.US_ASCII);
        Report report = new Verifier(TestIssuer.web()).verify(signed, TestIssuer.NOW);

        assertThat(report.verdict()).isEqualTo(Verdict.GENUINE);
        assertThat(report.finding("endorsements").orElseThrow().outcome())
                .isEqualTo(Outcome.PASSED);
        assertThat(OpenBadgeCredential.read(badge.toJson()).endorsements())
                .extracting(EndorsementView::endorsed)
                .containsExactly(BADGE);
    }

    private static String jwt(ObjectNode draft) {
        return CredentialJwt.openBadges(
                draft,
                TestIssuer.KEY,
                KeyReference.id(TestIssuer.DID + "#" + TestIssuer.KEY.publicKey().text()));
    }

    @Test
    void anEndorsementOfSomethingElseIsNotTakenIn() {
        assertThatExceptionOfType(CredentialProblem.class)
                .isThrownBy(() -> achievement().endorsements(of(BADGE)).build())
                .withMessageContaining("not about " + ACHIEVEMENT);
        assertThatExceptionOfType(CredentialProblem.class)
                .isThrownBy(() -> Issuing.badge("goals", 7).endorsements(of(ACHIEVEMENT)).build())
                .withMessageContaining("not about " + BADGE);
    }

    /** The builder refuses it; others may have written it all the same. */
    @Test
    void aGenuineEndorsementOfSomethingElseDoesNotCount() {
        ObjectNode draft = Issuing.badge("goals", 7).build().toJson();
        draft.putArray("endorsement").add(Issuing.signed(Issuing.endorsement(ACHIEVEMENT)));
        Report report = verify(TestIssuer.sign(draft, TestIssuer.KEY));

        assertThat(report.finding("endorsements").orElseThrow().summary().key())
                .isEqualTo("endorsements.failed");
        assertThat(report.finding("endorsements").orElseThrow().details())
                .singleElement()
                .asString()
                .contains("about " + ACHIEVEMENT);
        assertThat(report.verdict())
                .as("it says nothing about the badge")
                .isEqualTo(Verdict.GENUINE);
    }

    @Test
    void anEndorsementThatEndedDoesNotCountInTheWordsOfTheOlderModelEither() {
        ObjectNode endorsement = Issuing.endorsement(BADGE).toJson();
        endorsement.set("issuanceDate", endorsement.remove("validFrom"));
        assertSays(verify(holding(jcs(endorsement))), "endorsements.passed");

        endorsement.put("expirationDate", "2026-10-01T00:00:00Z");
        assertSays(verify(holding(jcs(endorsement))), "endorsements.failed");

        endorsement.put("expirationDate", "some day");
        assertSays(verify(holding(jcs(endorsement))), "endorsements.unchecked");
    }

    @Test
    void anEndorsementThatWasTakenBackDoesNotCount() {
        ObjectNode endorsement = Issuing.endorsement(BADGE).toJson();
        endorsement.set(
                "credentialStatus",
                StatusEntry.InList.of(StatusPurpose.REVOCATION, 5, TestIssuer.LIST).toJson());
        ObjectNode badge = holding(TestIssuer.sign(endorsement, TestIssuer.KEY));
        assertSays(verify(badge), "endorsements.passed");

        Web web =
                TestIssuer.web().with(TestIssuer.LIST, TestIssuer.list(StatusList.empty().with(5)));
        Report report = new Verifier(web).verify(StrictJson.write(badge), TestIssuer.NOW);

        assertSays(report, "endorsements.failed");
        assertThat(report.verdict()).isEqualTo(Verdict.GENUINE);
    }

    @Test
    void endorsementsOfAllWhoStandBehindABadgeAreLookedAt() {
        String somebody = "https://creator.example/";
        ObjectNode draft = Issuing.badge("goals", 7).build().toJson();
        ObjectNode achievement = (ObjectNode) draft.path("credentialSubject").path("achievement");
        ObjectNode creator = achievement.putObject("creator").put("id", somebody);
        creator.putArray("type").add("Profile");

        creator.putArray("endorsement").add(Issuing.signed(Issuing.endorsement(somebody)));
        assertSays(verify(jcs(draft)), "endorsements.passed");

        creator.putArray("endorsement").add(Issuing.endorsement(somebody).toJson());
        assertSays(verify(jcs(draft)), "endorsements.failed");

        achievement.set("creator", StrictJson.object().set("parentOrg", creator));
        assertSays(verify(jcs(draft)), "endorsements.failed");
    }

    @Test
    void whatCannotBeReadInThePlaceOfAnEndorsementIsTold() {
        ObjectNode draft = Issuing.badge("goals", 7).build().toJson();
        draft.putArray("endorsementJwt").add("garbage");

        assertSays(verify(jcs(draft)), "endorsements.unchecked");
        assertThat(verify(jcs(draft)).verdict()).isEqualTo(Verdict.GENUINE);
    }

    /** VC Data Model 2.0, section 4.12. */
    @Test
    void anEndorsementInAnEnvelopeIsJudgedLikeOneThatIsWrittenOut() {
        ObjectNode envelope =
                StrictJson.object()
                        .put("@context", "https://www.w3.org/ns/credentials/v2")
                        .put("type", "EnvelopedVerifiableCredential");
        String data = "data:application/vc+jwt,";

        envelope.put("id", data + jwt(Issuing.endorsement(ACHIEVEMENT).toJson()));
        assertSays(verify(holding(envelope)), "endorsements.failed");

        String endorsement = jwt(Issuing.endorsement(BADGE).toJson());
        envelope.put("id", data + endorsement);
        assertSays(verify(holding(envelope)), "endorsements.passed");

        envelope.put("id", data + endorsement.replaceFirst("\\.[^.]*$", ".c2ln"));
        assertSays(verify(holding(envelope)), "endorsements.failed");

        envelope.put("id", data + "garbage");
        assertSays(verify(holding(envelope)), "endorsements.unchecked");
    }

    private static ObjectNode holding(ObjectNode endorsement) {
        ObjectNode draft = Issuing.badge("goals", 7).build().toJson();
        draft.putArray("endorsement").add(endorsement);
        return jcs(draft);
    }

    /** Signed as it is written, in whatever words. */
    private static ObjectNode jcs(ObjectNode draft) {
        return new EddsaJcs2022()
                .sign(
                        draft,
                        TestIssuer.KEY,
                        ProofOptions.assertion(
                                TestIssuer.DID + "#" + TestIssuer.KEY.publicKey().text(),
                                TestIssuer.ISSUED));
    }

    private static void assertSays(Report report, String key) {
        assertThat(report.finding("endorsements").map(finding -> finding.summary().key()))
                .contains(key);
    }

    @Test
    void onlySignedEndorsementsAreTakenIn() {
        ObjectNode draft = Issuing.endorsement(BADGE).toJson();
        SignedCredential badge = Issuing.sealed(Issuing.badge("goals", 7).build());

        assertThatExceptionOfType(CredentialProblem.class)
                .isThrownBy(() -> new SignedCredential(draft))
                .withMessageContaining("sign it first");
        assertThatExceptionOfType(CredentialProblem.class)
                .isThrownBy(() -> Endorsements.signed(badge))
                .withMessageContaining("EndorsementCredential");
        assertThatExceptionOfType(CredentialProblem.class)
                .isThrownBy(() -> new Endorsements(List.of(), List.of("not a jws")));
    }

    @Test
    void anEndorsementStaysAsItWasSigned() {
        ObjectNode endorsement = Issuing.signed(Issuing.endorsement(BADGE));
        OpenBadgeCredential badge =
                Issuing.badge("goals", 7)
                        .endorsements(Endorsements.signed(new SignedCredential(endorsement)))
                        .build();

        assertThat(StrictJson.text(badge.toJson().path("endorsement").path(0)))
                .isEqualTo(StrictJson.text(endorsement));
        assertThat(OpenBadgeCredential.of(badge.toJson())).isEqualTo(badge);
    }

    private static OpenBadgeCredential endorsedBadge() {
        IssuerProfile district =
                IssuerProfile.builder(TestIssuer.DID, "Harbor Mesa Unified")
                        .endorsements(of(TestIssuer.DID))
                        .build();
        return OpenBadgeCredential.builder(
                        BADGE,
                        district,
                        AchievementSubject.builder(
                                        achievement().endorsements(of(ACHIEVEMENT)).build())
                                .identifier(List.of(Issuing.ROSA))
                                .build(),
                        TestIssuer.ISSUED)
                .endorsements(of(BADGE))
                .build();
    }

    private static AchievementBuilder achievement() {
        return Achievement.builder(
                ACHIEVEMENT, "Feedback", "Gives feedback.", new Criteria("", "Show it."));
    }

    private static Endorsements of(String endorsed) {
        return Endorsements.signed(Issuing.sealed(Issuing.endorsement(endorsed)));
    }

    private static Report verify(ObjectNode document) {
        return new Verifier(TestIssuer.web()).verify(StrictJson.write(document), TestIssuer.NOW);
    }

    @Test
    void anEndorsementOfSomethingElseIsNotTakenInFromWhatWasRead() {
        ObjectNode json = achievement().build().toJson();
        json.putArray("endorsement").add(Issuing.signed(Issuing.endorsement(BADGE)));
        Achievement read = Achievement.of(json);
        ObjectNode profile = Issuing.DISTRICT.toJson();
        profile.putArray("endorsement").add(Issuing.signed(Issuing.endorsement(BADGE)));
        IssuerProfile issuer = IssuerProfile.of(profile);
        AchievementSubject subject =
                AchievementSubject.builder(achievement().build())
                        .identifier(List.of(Issuing.ROSA))
                        .build();

        refuses(ACHIEVEMENT, () -> Issuing.badge(read, 7).build());
        refuses(ACHIEVEMENT, () -> new BadgeTemplate(Issuing.DISTRICT, read));
        refuses(
                TestIssuer.DID,
                () ->
                        OpenBadgeCredential.builder(BADGE, issuer, subject, TestIssuer.ISSUED)
                                .build());
    }

    @Test
    void anEndorsementThatIsAJwtIsHeldAgainstWhatItIsAboutToo() {
        String ofBadge = jwt(Issuing.endorsement(BADGE).toJson());

        refuses(
                ACHIEVEMENT,
                () ->
                        achievement()
                                .endorsements(new Endorsements(List.of(), List.of(ofBadge)))
                                .build());
        refuses(
                "nothing that can be read",
                () ->
                        achievement()
                                .endorsements(new Endorsements(List.of(), List.of("a.b.c")))
                                .build());
    }

    @Test
    void theProofOfAnEndorsementHasAType() {
        ObjectNode endorsement = Issuing.signed(Issuing.endorsement(BADGE));
        endorsement.putObject("proof").put("x", 1);

        refuses("proof", () -> new SignedCredential(endorsement));
    }

    private static void refuses(String words, ThrowingCallable attempt) {
        assertThatExceptionOfType(CredentialProblem.class)
                .isThrownBy(attempt)
                .withMessageContaining(words);
    }
}
