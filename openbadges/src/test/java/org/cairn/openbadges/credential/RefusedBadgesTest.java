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
