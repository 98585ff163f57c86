package org.cairn.openbadges.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.cairn.openbadges.PublishedSchemas;
import org.cairn.openbadges.clr.Association;
import org.cairn.openbadges.clr.ClrCredential;
import org.cairn.openbadges.clr.ClrSubject;
import org.cairn.openbadges.credential.Achievement;
import org.cairn.openbadges.credential.AchievementSubject;
import org.cairn.openbadges.credential.IdentityObject;
import org.cairn.openbadges.credential.OpenBadgeCredential;
import org.cairn.openbadges.credential.Service;
import org.cairn.openbadges.credential.SignedCredential;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.jwt.CredentialJwt;
import org.cairn.openbadges.jwt.KeyReference;
import org.cairn.openbadges.status.StatusList;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A learner's record with three badges in it, whole, in part, and tampered with. */
class LearnerRecordTest {

    private static final String EMAIL = "rosa@harbormesa.example";
    private static final String ID = Issuing.BASE + "records/1";
    private static final List<String> WORDS = List.of("feedback", "goals", "questions");

    private final Web web = TestIssuer.web();

    @Test
    void eachCredentialInARecordIsJudgedByItself() {
        ObjectNode signed = Issuing.signed(record());
        Report report = verify(signed);

        assertThat(report.verdict()).isEqualTo(Verdict.GENUINE);
        assertThat(report.badge().orElseThrow().standard()).isEqualTo("CLR 2.0");
        assertThat(report.findings()).allMatch(finding -> finding.outcome() == Outcome.PASSED);
        assertThat(report.contained()).hasSize(3).allMatch(one -> one.verdict() == Verdict.GENUINE);
        assertThat(report.contained())
                .extracting(one -> one.badge().orElseThrow().name())
                .containsExactly("Feedback 课堂", "Goals 课堂", "Questions 课堂");
        assertThat(finding(report, "contents").details()).hasSize(3);
        assertThat(PublishedSchemas.errors(PublishedSchemas.CLR, signed)).isEmpty();
    }

    @Test
    void whatTheRecordSaysOfItsAchievementsIsToldByName() {
        RecordFacts facts = verify(Issuing.signed(record())).record().orElseThrow();

        assertThat(facts.held()).isEqualTo(3);
        assertThat(facts.achievements())
                .extracting(RecordFacts.Named::name, RecordFacts.Named::credentials)
                .containsExactly(
                        tuple("Feedback 课堂", List.of(0)),
                        tuple("Goals 课堂", List.of(1)),
                        tuple("Teaching 课堂", List.of()));
        assertThat(facts.ties())
                .as("questions is described by its credential alone")
                .contains(new RecordFacts.Tie("precedes", "Feedback 课堂", "Questions 课堂"));
        assertThat(verify(badge(0).json()).record()).isEmpty();
    }

    /** Allowed, although the inspector of 1EdTech reads neither of the two. */
    @Test
    void aRecordAsAJwtIsJudgedLikeOneWithAProofInside() {
        ObjectNode draft = record().toJson();
        draft.withObject("/credentialSubject").put("id", "mailto:" + EMAIL);
        KeyReference key =
                KeyReference.id(TestIssuer.DID + "#" + TestIssuer.KEY.publicKey().text());

        for (String jwt :
                List.of(
                        CredentialJwt.openBadges(draft, TestIssuer.KEY, key),
                        CredentialJwt.jose(draft, TestIssuer.KEY, key))) {
            Report report =
                    new Verifier(web)
                            .verify(jwt.getBytes(StandardCharsets.US_ASCII), TestIssuer.NOW);
            assertThat(report.verdict()).isEqualTo(Verdict.GENUINE);
            assertThat(report.contained()).hasSize(3);
        }
    }

    @Test
    void aBrokenCredentialInsideIsNamedAlthoughTheRecordItselfIsSigned() {
        ObjectNode changed = badge(1).json();
        ((ObjectNode) changed.at("/credentialSubject/achievement")).put("description", "More");
        Report report = verify(TestIssuer.sign(holding(changed), TestIssuer.KEY));

        assertThat(finding(report, "signature").outcome()).isEqualTo(Outcome.PASSED);
        assertThat(finding(report, "contents").summary().english())
                .isEqualTo(
                        "One of the 3 credentials in this record is not genuine: “Goals 课堂”."
                                + " Do not count it.");
        assertThat(finding(report, "contents").details())
                .anyMatch(
                        line -> line.contains(Issuing.BASE + "badges/1") && line.contains("NOT_"));
        assertThat(report.contained())
                .extracting(Report::verdict)
                .containsExactly(Verdict.GENUINE, Verdict.NOT_GENUINE, Verdict.GENUINE);
        assertThat(report.verdict()).isEqualTo(Verdict.NOT_GENUINE);
    }

    /** One subject in an array says the same to the signature. */
    @Test
    void aRewrittenRecordHidesNothingThatItHolds() {
        ObjectNode changed = badge(1).json();
        ((ObjectNode) changed.at("/credentialSubject/achievement")).put("description", "More");
        ObjectNode record = TestIssuer.sign(holding(changed), TestIssuer.KEY);
        var subject = record.get("credentialSubject");
        record.putArray("credentialSubject").add(subject);

        Report report = verify(record);

        assertThat(finding(report, "signature").outcome()).isEqualTo(Outcome.PASSED);
        assertThat(finding(report, "contents").outcome()).isEqualTo(Outcome.FAILED);
        assertThat(report.verdict()).isEqualTo(Verdict.NOT_GENUINE);
    }

    @Test
    void aCredentialInsideThatAStrangerSignedIsNotGenuine() {
        ObjectNode forged = badge(1).json();
        forged.remove("proof");
        Report report =
                verify(
                        TestIssuer.sign(
                                holding(TestIssuer.sign(forged, TestIssuer.key(2))),
                                TestIssuer.KEY));

        assertThat(finding(report, "contents").outcome()).isEqualTo(Outcome.FAILED);
    }

    @Test
    void whoTakesACredentialOutBreaksTheSignatureOfTheRecord() {
        ObjectNode signed = Issuing.signed(record());
        signed.withObject("/credentialSubject").withArray("verifiableCredential").remove(0);
        Report report = verify(signed);

        assertThat(finding(report, "signature").outcome()).isEqualTo(Outcome.FAILED);
        assertThat(finding(report, "contents").outcome()).isEqualTo(Outcome.PASSED);
        assertThat(report.verdict()).isEqualTo(Verdict.NOT_GENUINE);
    }

    @Test
    void aPartOfARecordIsGenuineAndTellsNothingOfTheRest() {
        ClrCredential part =
                record().only(Issuing.BASE + "records/2", one -> one.id().endsWith("badges/0"));
        ObjectNode signed = Issuing.signed(part);
        Report report = verify(signed);

        assertThat(report.verdict()).isEqualTo(Verdict.GENUINE);
        assertThat(report.contained()).hasSize(1);
        assertThat(finding(report, "contents").notices())
                .extracting(Message::key)
                .containsExactly("contents.partial");
        assertThat(StrictJson.text(signed)).doesNotContain("oals", "uestions");
        assertThat(part.credentialSubject().association())
                .containsExactly(new Association("isPartOf", id("feedback"), id("teaching")));
        assertThat(StrictJson.text(signed.at("/credentialSubject/verifiableCredential/0")))
                .isEqualTo(StrictJson.text(badge(0).json()));
        assertThat(PublishedSchemas.errors(PublishedSchemas.CLR, signed)).isEmpty();
    }

    @Test
    void whatWasTakenBackInsideIsSaidButTheRecordStaysGenuine() {
        web.with(TestIssuer.LIST, TestIssuer.list(StatusList.empty().with(2)));
        Report report = verify(Issuing.signed(record()));

        assertThat(report.verdict()).isEqualTo(Verdict.GENUINE);
        assertThat(finding(report, "contents-now").summary().english())
                .contains("One of the 3", "“Questions 课堂”");
        assertThat(report.contained().getLast().verdict()).isEqualTo(Verdict.REVOKED);
    }

    @Test
    void theRecordOfSomebodyElseIsNotForThisPerson() {
        byte[] record = StrictJson.write(Issuing.signed(record()));

        assertThat(new Verifier(web).verify(record, TestIssuer.NOW, "eve@x.example").verdict())
                .isEqualTo(Verdict.WRONG_RECIPIENT);
        assertThat(
                        new Verifier(web)
                                .verify(record, TestIssuer.NOW, "rosa@harbormesa.example")
                                .verdict())
                .isEqualTo(Verdict.GENUINE);
    }

    @Test
    void aGenuineBadgeOfSomebodyElseInTheRecordIsToldApart() {
        SignedCredential hers = earnedBy(IdentityObject.hashed("emailAddress", EMAIL, "salt"));
        SignedCredential his = earnedBy(IdentityObject.plain("emailAddress", "eve@x.example"));
        SignedCredential unknown = earnedBy(IdentityObject.plain("sourcedId", "4711"));

        assertThat(notices(hers)).isEmpty();
        assertThat(notices(unknown)).isEmpty();
        assertThat(notices(his)).singleElement().asString().contains("other-learner", "Goals 课堂");
    }

    @Test
    void twoIdsOfOneKindAreTwoPersons() {
        assertThat(others("did:key:z6a", "did:key:z6b")).isTrue();
        assertThat(others("did:key:z6a", "did:key:z6a")).isFalse();
        assertThat(others("did:key:z6a", "did:web:a.example")).isFalse();
        assertThat(others("mailto:a@x.example", "mailto:b@x.example")).isTrue();
        assertThat(others("", "did:key:z6a")).isFalse();
    }

    private static boolean others(String learner, String earner) {
        return OtherLearner.isCertain(about(learner), about(earner));
    }

    private static ObjectNode about(String id) {
        ObjectNode json = StrictJson.object();
        json.putObject("credentialSubject").put("id", id);
        return json;
    }

    private List<Message> notices(SignedCredential inside) {
        return finding(verify(TestIssuer.sign(holding(inside.json()), TestIssuer.KEY)), "contents")
                .notices();
    }

    private static SignedCredential earnedBy(IdentityObject earner) {
        return Issuing.sealed(
                OpenBadgeCredential.builder(
                                Issuing.BASE + "badges/9",
                                Issuing.DISTRICT,
                                AchievementSubject.builder(Issuing.achievement("goals"))
                                        .identifier(List.of(earner))
                                        .build(),
                                TestIssuer.ISSUED)
                        .build());
    }

    @Test
    void whatCannotBeReadInsideIsSaid() {
        ObjectNode senseless = record().toJson();
        senseless
                .withObject("/credentialSubject")
                .withArray("verifiableCredential")
                .removeAll()
                .add("x")
                .add(StrictJson.object());

        assertThat(finding(verify(senseless), "contents").summary().key())
                .isEqualTo("contents.unchecked");
    }

    /** VC Data Model 2.0, section 4.12. */
    @Test
    void aCredentialInAnEnvelopeIsJudgedLikeOneThatIsWrittenOut() {
        KeyReference key =
                KeyReference.id(TestIssuer.DID + "#" + TestIssuer.KEY.publicKey().text());
        ObjectNode badge = Issuing.badge("goals", 1).build().toJson();

        assertThat(enveloped(CredentialJwt.jose(badge, TestIssuer.KEY, key)).verdict())
                .isEqualTo(Verdict.GENUINE);
        assertThat(enveloped(CredentialJwt.jose(badge, TestIssuer.key(2), key)).verdict())
                .isEqualTo(Verdict.NOT_GENUINE);
        assertThat(finding(enveloped("e30.e30"), "record").summary().key())
                .isEqualTo("record.other");
    }

    /** What is said of what stands in that envelope in a record. */
    private Report enveloped(String jwt) {
        ObjectNode envelope =
                StrictJson.object()
                        .put("@context", "https://www.w3.org/ns/credentials/v2")
                        .put("type", "EnvelopedVerifiableCredential")
                        .put("id", "data:application/vc+jwt," + jwt);
        return verify(TestIssuer.sign(holding(envelope), TestIssuer.KEY)).contained().get(1);
    }

    /** The record with another document in the place of its second badge. */
    private static ObjectNode holding(ObjectNode document) {
        ObjectNode json = record().toJson();
        json.withObject("/credentialSubject").withArray("verifiableCredential").set(1, document);
        return json;
    }

    @Test
    void thousandsOfTheSameAchievementAreToldOfOncePerCredential() {
        int many = 3_000;
        ObjectNode record = StrictJson.object();
        record.putArray("type").add("VerifiableCredential").add("ClrCredential");
        ObjectNode subject = record.putObject("credentialSubject");
        same(subject.putArray("achievement"), many);
        ObjectNode inside = subject.putArray("verifiableCredential").addObject();
        inside.putArray("type").add("VerifiableCredential");
        same(inside.putObject("credentialSubject").putArray("achievement"), many);

        Report report = new Verifier(new Web()).verify(StrictJson.write(record), TestIssuer.NOW);

        assertThat(report.record().orElseThrow().achievements())
                .hasSize(many)
                .allSatisfy(one -> assertThat(one.credentials()).containsExactly(0));
    }

    private static void same(ArrayNode list, int many) {
        for (int i = 0; i < many; i++) {
            list.addObject().put("id", "https://badges.example/achievements/1");
        }
    }

    @Test
    void whatHasNotThreePartsIsNoSignedList() {
        for (String text : List.of("e30", "e30.e30", "e30.e30.e30.e30", "")) {
            assertThat(Jws.parse(text)).as(text).isEmpty();
        }
    }

    private static ClrCredential record() {
        List<Achievement> achievements =
                List.of(
                        Issuing.achievement("feedback"),
                        Issuing.achievement("goals"),
                        Issuing.achievement("teaching"));
        List<Association> associations =
                List.of(
                        new Association("isPartOf", id("feedback"), id("teaching")),
                        new Association("isPartOf", id("goals"), id("teaching")),
                        new Association("precedes", id("feedback"), id("questions")));
        ClrSubject subject =
                new ClrSubject("", List.of(Issuing.ROSA), List.of(badge(0), badge(1), badge(2)))
                        .associating(achievements, associations);
        return ClrCredential.builder(ID, Issuing.DISTRICT, subject, TestIssuer.ISSUED)
                .name("Record of Rosa Delgado")
                .schema(Service.CLR_SCHEMA)
                .build();
    }

    private static SignedCredential badge(int place) {
        return Issuing.sealed(Issuing.badge(WORDS.get(place), place).build());
    }

    private static String id(String word) {
        return Issuing.BASE + "catalog/" + word;
    }

    private static Finding finding(Report report, String rule) {
        return report.finding(rule).orElseThrow();
    }

    private Report verify(ObjectNode document) {
        return new Verifier(web).verify(StrictJson.write(document), TestIssuer.NOW);
    }
}
