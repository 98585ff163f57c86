package org.cairn.bench;

import java.time.Instant;
import java.util.List;
import org.cairn.openbadges.credential.Achievement;
import org.cairn.openbadges.credential.AchievementSubject;
import org.cairn.openbadges.credential.Alignment;
import org.cairn.openbadges.credential.Criteria;
import org.cairn.openbadges.credential.Evidence;
import org.cairn.openbadges.credential.IdentityObject;
import org.cairn.openbadges.credential.Image;
import org.cairn.openbadges.credential.IssuerProfile;
import org.cairn.openbadges.credential.OpenBadgeCredential;
import org.cairn.openbadges.credential.Result;
import org.cairn.openbadges.credential.ResultDescription;
import org.cairn.openbadges.credential.RubricCriterionLevel;
import org.cairn.openbadges.credential.Service;
import org.cairn.openbadges.status.StatusEntry;
import org.cairn.openbadges.status.StatusPurpose;
import tools.jackson.databind.node.ObjectNode;

/**
 * A micro-credential as districts award it: two criteria of three levels, two standards, two pieces
 * of evidence, and what was reached. About 5.7 kB when signed.
 */
final class RealisticBadge {

    private static final String BASE = "https://badges.harbormesa.example/";
    private static final String ACHIEVEMENT = BASE + "achievements/107/3";

    private RealisticBadge() {}

    static ObjectNode unsigned() {
        return OpenBadgeCredential.builder(
                        BASE + "badges/100000",
                        issuer(),
                        subject(),
                        Instant.parse("2025-05-14T16:30:00Z"))
                .name("Feedback That Moves Learning")
                .image(new Image(BASE + "badges/100000.png", "Feedback That Moves Learning"))
                .evidence(evidence())
                .status(StatusEntry.InList.of(StatusPurpose.REVOCATION, 4_711, BASE + "status/1"))
                .schema(Service.OPEN_BADGES_SCHEMA)
                .validUntil(Instant.parse("2035-05-14T16:30:00Z"))
                .build()
                .toJson();
    }

    private static IssuerProfile issuer() {
        return IssuerProfile.builder("did:web:harbormesa.example", "Harbor Mesa Unified")
                .url("https://harbormesa.example/")
                .description("The public schools of Harbor Mesa and of the islands before it.")
                .email("badges@harbormesa.example")
                .build();
    }

    private static AchievementSubject subject() {
        return AchievementSubject.builder(achievement())
                .identifier(
                        List.of(
                                IdentityObject.hashed(
                                        "emailAddress",
                                        "ada@harbormesa.example",
                                        "6b1f2a4c8d9e0f317a5b6c7d8e9f0a1b"),
                                IdentityObject.plain("name", "Ada Okafor-Lindqvist")))
                .result(
                        List.of(
                                Result.ofLevel(criterion(1), level(1, 3)),
                                Result.ofLevel(criterion(2), level(2, 2))))
                .build();
    }

    private static Achievement achievement() {
        return Achievement.builder(
                        ACHIEVEMENT,
                        "Feedback That Moves Learning",
                        "Gives feedback that students understand and use to improve their own work.",
                        new Criteria(
                                BASE + "catalog/feedback-that-moves-learning",
                                "Show twice, with two groups of students and six weeks between, that your feedback changed what they did next."))
                .achievementType("MicroCredential")
                .image(new Image(ACHIEVEMENT + ".png", "A hill with a path to its top"))
                .alignment(List.of(alignment("3.2", "assess"), alignment("5.1", "reflect")))
                .resultDescription(
                        List.of(
                                rubric(1, "Feedback is about the work"),
                                rubric(2, "Students act on it")))
                .tag(List.of("assessment", "feedback"))
                .humanCode("FML")
                .version("3")
                .inLanguage("en")
                .build();
    }

    private static Alignment alignment(String code, String what) {
        return new Alignment(
                "Standard " + code + ": teachers " + what + " together with their students",
                "https://frameworks.example/teaching/items/" + code,
                code,
                "",
                "State Standards for the Teaching Profession",
                "CFItem");
    }

    private static ResultDescription rubric(int criterion, String name) {
        return ResultDescription.ofRubric(
                criterion(criterion),
                name,
                List.of(
                        says(criterion, 1, "Beginning", "Some of it does, without a pattern yet."),
                        says(criterion, 2, "Meets", "Most of it does, in both groups of students."),
                        says(criterion, 3, "Exceeds", "All of it does, and students ask for it.")),
                level(criterion, 2));
    }

    private static RubricCriterionLevel says(int criterion, int rank, String name, String words) {
        return new RubricCriterionLevel(
                level(criterion, rank), name, String.valueOf(rank), "", words, List.of());
    }

    private static List<Evidence> evidence() {
        return List.of(
                new Evidence(
                        BASE + "badges/100000/evidence/1",
                        "Notes beside six essays",
                        "",
                        "What I wrote beside each essay, and the second draft that came of it.",
                        "Student work",
                        ""),
                new Evidence(
                        BASE + "badges/100000/evidence/2",
                        "A conference in five minutes",
                        "",
                        "A recording of one conversation, with what we agreed on.",
                        "Video",
                        ""));
    }

    private static String criterion(int number) {
        return ACHIEVEMENT + "#c" + number;
    }

    private static String level(int criterion, int rank) {
        return criterion(criterion) + "/" + rank;
    }
}
