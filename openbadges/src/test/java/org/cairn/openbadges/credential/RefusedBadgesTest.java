package org.cairn.openbadges.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.status.StatusEntry;
import org.cairn.openbadges.status.StatusProblem;
import org.cairn.openbadges.status.StatusPurpose;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Badges that somebody might try to build and no verifier should have to see. */
class RefusedBadgesTest {

    private static final String BASE = "https://a.example/";
    private static final Instant NOW = Instant.parse("2026-06-30T08:00:00Z");

    @Test
    void aHashIsAHash() {
        for (String hash : List.of("sha256$", "sha256$0f", "sha512$" + "0f".repeat(64), "md5$1")) {
            refuses("sha256$ and 64", () -> new IdentityObject(true, hash, "emailAddress", ""));
        }
        assertThat(new IdentityObject(true, "sha256$" + "0F".repeat(32), "name", "").matches("x"))
                .isFalse();
    }

    @Test
    void aResultKeepsToTheValuesThatAreAllowed() {
        ResultDescription grade =
                new ResultDescription(
                        BASE + "grade",
                        "Grade",
                        "LetterGrade",
                        List.of(),
                        "",
                        List.of("C", "B", "A"),
                        "B",
                        "",
                        "",
                        List.of());

        assertThat(graded(grade, "A").result()).hasSize(1);
        refuses("does not allow the value F", () -> graded(grade, "F"));
        refuses(
                "required value",
                () ->
                        new ResultDescription(
                                BASE + "grade",
                                "Grade",
                                "LetterGrade",
                                List.of(),
                                "",
                                List.of("A"),
                                "D",
                                "",
                                "",
                                List.of()));
    }

    private static AchievementSubject graded(ResultDescription grade, String value) {
        Achievement achievement =
                Achievement.builder(BASE + "1", "A", "A.", new Criteria("", "Do it."))
                        .resultDescription(List.of(grade))
                        .build();
        return AchievementSubject.builder(achievement)
                .id("did:example:rosa")
                .result(List.of(Result.ofValue(grade.id(), value)))
                .build();
    }

    @Test
    void twoLevelsOfARubricHaveTwoIds() {
        RubricCriterionLevel level = new RubricCriterionLevel(BASE + "level", "Met", "It is met.");

        refuses(
                "Two levels",
                () ->
                        new ResultDescription(
                                BASE + "r",
                                "Goal",
                                "RubricCriterionLevel",
                                List.of(level, level),
                                "",
                                List.of(),
                                "",
                                "",
                                "",
                                List.of()));
    }

    @Test
    void anActivityEndsAfterItBegan() {
        refuses(
                "would end before it begins",
                () ->
                        AchievementSubject.builder(achievement())
                                .id("did:example:rosa")
                                .activity(NOW, NOW.minusSeconds(1))
                                .build());
    }

    @Test
    void aProofIsSignedNotWritten() {
        refuses(
                "made by signing",
                () ->
                        badge().additional(
                                        Additional.of(
                                                StrictJson.object()
                                                        .put("proof", "z58DAdFfa9SkqZMVPxAQp")))
                                .build());
    }

    @Test
    void aPlaceInAListIsANumberFromZeroOn() {
        assertThatExceptionOfType(StatusProblem.class)
                .isThrownBy(() -> StatusEntry.InList.of(StatusPurpose.REVOCATION, -1, BASE));
        refuses(
                "status",
                () -> badge().status(StatusEntry.InList.of(StatusPurpose.REVOCATION, 1, "list")));
    }

    @Test
    void anEndorsementOfSomethingElseIsNotCarried() {
        refuses(
                "VerifiableCredential",
                () -> new SignedCredential(StrictJson.object().put("type", "Thing")));
        refuses("carry its proof", () -> new SignedCredential(badge().build().toJson()));
    }

    @Test
    void aBadgeIsNotWhatIsAchieved() {
        refuses(
                "another id",
                () ->
                        OpenBadgeCredential.builder(
                                        BASE + "1",
                                        IssuerProfile.builder("did:web:a.example", "A").build(),
                                        AchievementSubject.builder(achievement())
                                                .id("did:example:rosa")
                                                .build(),
                                        NOW)
                                .build());
    }

    @Test
    void aBadgeIsNoEndorsementAsWell() {
        for (String type : List.of("EndorsementCredential", "ClrCredential")) {
            refuses("as well", () -> badge().additional(ofType(type)).build());
        }
        refuses("said twice", () -> badge().additional(ofType("VerifiableCredential")).build());
        assertThat(
                        badge().additional(ofType("AchievementCredential"))
                                .build()
                                .toJson()
                                .path("type"))
                .hasSize(3);
    }

    private static Additional ofType(String type) {
        return new Additional(List.of(type), StrictJson.object());
    }

    @Test
    void creditsAreAnAmount() {
        refuses(
                "negative",
                () ->
                        AchievementSubject.builder(achievement())
                                .id("did:example:rosa")
                                .creditsEarned(new BigDecimal("-0.5"))
                                .build());
    }

    @Test
    void memberNamesOfTheStandardCannotBeTakenForOwnWords() {
        refuses(
                "has a name that the standard uses",
                () ->
                        new Evidence(
                                        "",
                                        "Lesson",
                                        "",
                                        "",
                                        "",
                                        "",
                                        Additional.of(StrictJson.object().put("genre", "video")))
                                .toJson());
    }

    @Test
    void whatIsNoneOfJsonsValuesIsNotWritten() {
        for (ObjectNode members :
                List.of(
                        StrictJson.object().putPOJO("more", List.of(1)),
                        StrictJson.object().put("more", new byte[] {1}),
                        StrictJson.object().put("more", Float.NaN))) {
            refuses(
                    "could not be read by others",
                    () -> badge().additional(Additional.of(members)).build());
        }
    }

    @Test
    void aStatusCanBeLookedUp() {
        refuses("statusListIndex", () -> status("", StatusEntry.InList.BITSTRING, "{}"));
        refuses("where its", () -> status("", StatusEntry.Named.REVOCATION_LIST, "{}"));
        refuses("statusListIndex", () -> place("\"-1\"", "\"revocation\"", ""));
        refuses("statusListIndex", () -> place("1", "\"revocation\"", ""));
        refuses("needs statusSize", () -> place("\"1\"", "\"message\"", ""));
        refuses("purpose", () -> place("\"1\"", "\"\"", ""));
        refuses("message for each", () -> place("\"1\"", "\"refresh\"", ", \"statusSize\": 2"));
        refuses("purpose", () -> place("\"1\"", "5", ""));
        refuses(
                "each with its message",
                () ->
                        place(
                                "\"1\"",
                                "\"message\"",
                                ", \"statusMessage\": [{\"status\": \"0x0\"}, {\"status\": \"?\"}]"));
        assertThat(place("\"1\"", "\"revocation\"", "").toJson()).hasSize(5);
        assertThat(status("", "Tea leaves", "{}").toJson()).hasSize(1);
    }

    private static CredentialStatus place(String index, String purpose, String more) {
        return status(
                "",
                StatusEntry.InList.BITSTRING,
                """
                {"statusListIndex": %s, "statusPurpose": %s, "statusReference": "https://a.example",
                 "statusListCredential": "https://a.example/list"%s}
                """
                        .formatted(index, purpose, more));
    }

    private static CredentialStatus status(String id, String type, String members) {
        return new CredentialStatus(id, type, Additional.of(StrictJson.read(members)));
    }

    /** The pattern of the published schemas takes no hyphen there. */
    @Test
    void aWordOfOnesOwnDoesNotBeginWithAHyphen() {
        assertThat(Vocabulary.ACHIEVEMENT_TYPE.allows("ext:a-b")).isTrue();
        assertThat(Vocabulary.ACHIEVEMENT_TYPE.allows("ext:-")).isFalse();
    }

    @Test
    void aResultKeepsBetweenTheLowestAndTheHighestValue() {
        ResultDescription percent = percent("0", "100");

        for (String value : List.of("0", "87.5", "100", "absent")) {
            assertThat(graded(percent, value).result()).hasSize(1);
        }
        refuses("ends at 100, below 900", () -> graded(percent, "900"));
        refuses("begins at 0, above -1", () -> graded(percent, "-1"));
        refuses("ends at 0, below 100", () -> graded(percent("100", "0"), "50"));
        assertThat(graded(percent("F", "A"), "B").result()).hasSize(1);
    }

    private static ResultDescription percent(String least, String most) {
        return new ResultDescription(
                BASE + "percent",
                "Score",
                "Percent",
                List.of(),
                "",
                List.of(),
                "",
                least,
                most,
                List.of());
    }

    private static OpenBadgeCredentialBuilder badge() {
        return OpenBadgeCredential.builder(
                "urn:uuid:1",
                IssuerProfile.builder("did:web:a.example", "A").build(),
                AchievementSubject.builder(achievement()).id("did:example:rosa").build(),
                NOW);
    }

    private static Achievement achievement() {
        return Achievement.builder(BASE + "1", "A", "A.", new Criteria("", "Do it.")).build();
    }

    private static void refuses(String words, ThrowingCallable attempt) {
        assertThatExceptionOfType(CredentialProblem.class)
                .isThrownBy(attempt)
                .withMessageContaining(words);
    }
}
