package org.cairn.openbadges.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.networknt.schema.Error;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cairn.openbadges.PublishedSchemas;
import org.cairn.openbadges.Replays;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.key.Ed25519Key;
import org.cairn.openbadges.proof.EddsaRdfc2022;
import org.cairn.openbadges.proof.ProofOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is issued, and what cannot be. */
class OpenBadgeCredentialTest {

    private final Criteria criteria = new Criteria("", "Show it.");

    @Test
    void contextsStandInTheOrderThatTheStandardWants() {
        assertThat(OpenBadgeCredential.read(SampleBadges.smallest().toJson()).contexts())
                .containsExactly(
                        "https://www.w3.org/ns/credentials/v2",
                        "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json");
        assertThat(OpenBadgeCredential.read(SampleBadges.fullest("x").toJson()).contexts())
                .endsWith("https://purl.imsglobal.org/spec/ob/v3p0/extensions.json");
    }

    @Test
    void listsAreArraysAndTheStatusIsOneObject() {
        ObjectNode json = SampleBadges.fullest("x").toJson();

        assertThat(json.at("/credentialSubject/achievement/alignment").isArray()).isTrue();
        assertThat(json.at("/credentialSubject/type").isArray()).isTrue();
        assertThat(json.at("/issuer/type/0").stringValue()).isEqualTo("Profile");
        assertThat(json.at("/issuer/image/type").stringValue()).isEqualTo("Image");
        assertThat(json.at("/credentialStatus/statusListIndex").stringValue()).isEqualTo("94567");
        assertThat(json.at("/validFrom").stringValue()).isEqualTo("2026-05-14T16:30:00Z");
    }

    @Replays("Published schema of badges: what is issued, in four scripts")
    @ParameterizedTest
    @ValueSource(strings = {"Plain words", "Évaluation · 形成 · تقييم · 👩🏽‍🏫"})
    void signedBadgesConformToThePublishedSchema(String text) {
        assertThat(schemaErrors(signed(SampleBadges.smallest()))).isEmpty();
        assertThat(schemaErrors(signed(SampleBadges.fullest(text)))).isEmpty();
    }

    @Test
    void theSchemaTestCanFail() {
        ObjectNode broken = signed(SampleBadges.smallest());
        ((ObjectNode) broken.at("/credentialSubject/achievement")).remove("criteria");

        assertThat(schemaErrors(broken)).isNotEmpty();
    }

    @Test
    void theEarnerMustBeNamedInOneOfTwoWays() {
        refuses("who earned it", () -> AchievementSubject.builder(achievement().build()).build());
    }

    @Test
    void aBadgeThatEndsBeforeItBeginsIsRefused() {
        OpenBadgeCredential badge = SampleBadges.smallest();
        refuses(
                "end before it begins",
                () ->
                        OpenBadgeCredential.builder(
                                        badge.id(),
                                        badge.issuer(),
                                        badge.credentialSubject(),
                                        SampleBadges.AWARDED)
                                .validUntil(SampleBadges.AWARDED)
                                .build());
    }

    @Test
    void wordsOutsideTheStandardsListsAreRefusedAndOwnWordsNeedThePrefix() {
        refuses("ext:", () -> achievement().achievementType("Microcredential").build());
        refuses("status", () -> new Result("", "", "", "Passed", List.of()));
        refuses("ext:", () -> new IdentifierEntry("1", "ncesLeaId"));
        refuses("ext:", () -> new Alignment("n", "https://a.example", "", "", "", "Item"));
        assertThat(achievement().achievementType("ext:EOLA").build().achievementType())
                .isEqualTo("ext:EOLA");
    }

    @Test
    void resultsPointToWhatTheAchievementDescribes() {
        ResultDescription rubric =
                ResultDescription.ofRubric(
                        "urn:uuid:1",
                        "Goal",
                        List.of(new RubricCriterionLevel("urn:uuid:2", "Met", "")),
                        "urn:uuid:2");
        Achievement achievement = achievement().resultDescription(List.of(rubric)).build();

        refuses("no result description", () -> subject(achievement, "urn:uuid:9", "urn:uuid:2"));
        refuses("no level", () -> subject(achievement, "urn:uuid:1", "urn:uuid:9"));
        assertThat(subject(achievement, "urn:uuid:1", "urn:uuid:2").result()).hasSize(1);
        refuses(
                "required level",
                () -> ResultDescription.ofRubric("urn:uuid:1", "Goal", List.of(), "urn:uuid:2"));
        refuses(
                "Two result descriptions",
                () -> achievement().resultDescription(List.of(rubric, rubric)).build());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "a b:c", "https://a.example/ b", "http://a\"b", "https:"})
    void whatIsNoFullAddressIsRefused(String id) {
        refuses("", () -> new Image(id));
        refuses("", () -> IssuerProfile.builder(id, "Issuer").build());
    }

    @Test
    void halfACharacterIsRefusedBeforeItIsSigned() {
        refuses("half a character", () -> new Criteria("", "x\ud83d"));
        refuses("half a character", () -> new Evidence("", "\udc00", ""));
        assertThat(new Criteria("", "\ud83d\ude00").narrative()).hasSize(2);
    }

    @Test
    void anIdentityIsFoundByWhoKnowsTheValue() {
        IdentityObject hashed = IdentityObject.hashed("emailAddress", "a@example.org", "Kosher");

        assertThat(hashed.identityHash()).startsWith("sha256$").hasSize(7 + 64);
        assertThat(hashed.matches("a@example.org")).isTrue();
        assertThat(hashed.matches("A@Example.org")).isTrue();
        assertThat(hashed.matches("b@example.org")).isFalse();
        assertThat(IdentityObject.hashed("emailAddress", " A@Example.org", "salt"))
                .isEqualTo(IdentityObject.hashed("emailAddress", "a@example.org", "salt"));
        assertThatExceptionOfType(CredentialProblem.class)
                .isThrownBy(() -> IdentityObject.hashed("emailAddress", " ", "salt"));
        assertThat(IdentityObject.plain("name", "Ada").matches("Ada")).isTrue();
        assertThat(IdentityObject.plain("name", "Ada").matches("ada")).isFalse();
    }

    private AchievementBuilder achievement() {
        return Achievement.builder("urn:uuid:a", "Name", "Description", criteria);
    }

    private static AchievementSubject subject(Achievement achievement, String about, String level) {
        return AchievementSubject.builder(achievement)
                .id("urn:uuid:ada")
                .result(List.of(Result.ofLevel(about, level)))
                .build();
    }

    private static void refuses(String words, ThrowingCallable attempt) {
        assertThatExceptionOfType(CredentialProblem.class)
                .isThrownBy(attempt)
                .withMessageContaining(words);
    }

    private static ObjectNode signed(OpenBadgeCredential badge) {
        Ed25519Key key = Ed25519Key.generate(new SecureRandom());
        String method = SampleBadges.ISSUER + "#" + key.publicKey();
        return new EddsaRdfc2022()
                .sign(badge.toJson(), key, ProofOptions.assertion(method, SampleBadges.AWARDED));
    }

    private static List<Error> schemaErrors(JsonNode badge) {
        return PublishedSchemas.errors(PublishedSchemas.BADGE, badge);
    }

    @Test
    void absentThingsLeaveNoTrace() {
        assertThat(StrictJson.text(SampleBadges.smallest().toJson()))
                .doesNotContain("\"\"", "[]", "null");
        assertThat(SampleBadges.smallest().envelope().validUntil()).isEqualTo(Optional.empty());
    }
}
