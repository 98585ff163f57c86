package org.cairn.bench;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cairn.openbadges.credential.Achievement;
import org.cairn.openbadges.credential.AchievementBuilder;
import org.cairn.openbadges.credential.AchievementSubject;
import org.cairn.openbadges.credential.Alignment;
import org.cairn.openbadges.credential.Criteria;
import org.cairn.openbadges.credential.Evidence;
import org.cairn.openbadges.credential.IdentityObject;
import org.cairn.openbadges.credential.Image;
import org.cairn.openbadges.credential.IssuerProfile;
import org.cairn.openbadges.credential.OpenBadgeCredential;
import org.cairn.openbadges.credential.OpenBadgeCredentialBuilder;
import org.cairn.openbadges.credential.Result;
import org.cairn.openbadges.credential.ResultDescription;
import org.cairn.openbadges.credential.RubricCriterionLevel;
import org.cairn.openbadges.credential.Service;
import org.cairn.openbadges.status.StatusEntry;
import org.cairn.openbadges.status.StatusPurpose;
import tools.jackson.databind.node.ObjectNode;

/**
 * Achievements and awards by chance, the same ones for the same seed, in many scripts and with what
 * JSON, N-Quads and hashes mind: parts that look alike, quotes, line ends, marks that combine.
 */
final class RandomAwards {

    private static final String BASE = "https://badges.example/";

    /** Titanium by itself writes other fractions than the standard does, such as 8.7. */
    private static final BigDecimal HALF = new BigDecimal("0.5");

    /**
     * Without U+E000 to U+FFFF, which the JavaScript libraries sort otherwise than the standard.
     */
    private static final List<String> PIECES =
            List.of(
                    "Feedback",
                    "move",
                    "señales",
                    "Zoë",
                    "e\u0301",
                    "反馈",
                    "משוב",
                    "تغذية",
                    "ç",
                    "🌱",
                    "👩🏽‍🏫",
                    "\"so\"",
                    "back\\slash",
                    "two\nlines",
                    "a\ttab",
                    "<b>",
                    "&amp;",
                    "^^x",
                    "_:c14n0",
                    "@en",
                    "\u007f",
                    "'",
                    "…",
                    "–",
                    "1",
                    "0x2",
                    " ",
                    "");

    private final Random random;
    private int ids;

    RandomAwards(long seed) {
        this.random = new Random(seed);
    }

    /** A credential of some achievement, from which awards of it are issued. */
    ObjectNode achievement() {
        OpenBadgeCredentialBuilder badge =
                OpenBadgeCredential.builder(id(), issuer(), subject(), time()).name(text());
        badge.evidence(some(_ -> new Evidence(maybe(id()), text(), "", maybe(text()), "", "")));
        if (random.nextBoolean()) {
            badge.image(new Image(id(), maybe(text())));
        }
        if (random.nextInt(4) > 0) {
            badge.status(StatusEntry.InList.of(StatusPurpose.REVOCATION, 0, BASE + "status/1"));
        }
        if (random.nextBoolean()) {
            badge.schema(Service.OPEN_BADGES_SCHEMA);
        }
        if (random.nextBoolean()) {
            badge.validUntil(time().plusSeconds(1_000_000_000));
        }
        return badge.build().toJson();
    }

    /** What one award has of its own. */
    Facts facts() {
        return new Facts(
                id(), "sha256$" + hex(64), hex(32), text(), random.nextInt(131_072), time());
    }

    private IssuerProfile issuer() {
        return IssuerProfile.builder("did:web:badges.example", text())
                .url(maybe(id()))
                .email(maybe("badges@harbormesa.example"))
                .description(maybe(text()))
                .build();
    }

    private AchievementSubject subject() {
        Achievement achievement = of();
        return AchievementSubject.builder(achievement)
                .identifier(
                        List.of(
                                IdentityObject.hashed("emailAddress", "ada", hex(8)),
                                IdentityObject.plain("name", text())))
                .result(achievement.resultDescription().stream().map(this::reached).toList())
                .narrative(maybe(text()))
                .build();
    }

    private Achievement of() {
        AchievementBuilder achievement =
                Achievement.builder(
                                id(), text(), text(), new Criteria(maybe(id()), "It: " + text()))
                        .achievementType("MicroCredential")
                        .alignment(some(_ -> alignment()))
                        .resultDescription(some(_ -> rubric()))
                        .tag(some(number -> number + text()))
                        .humanCode(maybe(text()))
                        .inLanguage(maybe("es"));
        if (random.nextInt(3) == 0) {
            achievement.creditsAvailable(HALF.multiply(new BigDecimal(random.nextInt(1, 90))));
        }
        return achievement.build();
    }

    /** Some of these cannot be told apart at first sight. */
    private Alignment alignment() {
        return random.nextInt(4) == 0
                ? new Alignment("Standard 1", "https://frameworks.example/1")
                : new Alignment(text(), id(), maybe(text()), "", maybe(text()), "CFItem");
    }

    private ResultDescription rubric() {
        String id = id();
        List<RubricCriterionLevel> levels =
                IntStream.range(0, random.nextInt(1, 5))
                        .mapToObj(rank -> new RubricCriterionLevel(id + "/" + rank, text(), text()))
                        .toList();
        return ResultDescription.ofRubric(id, text(), levels, levels.getLast().id());
    }

    private Result reached(ResultDescription rubric) {
        return Result.ofLevel(rubric.id(), rubric.levels().getFirst().id());
    }

    private <T> List<T> some(IntFunction<T> one) {
        return IntStream.range(0, random.nextInt(4)).mapToObj(one).toList();
    }

    private String text() {
        return "T"
                + random.ints(random.nextInt(1, 12), 0, PIECES.size())
                        .mapToObj(PIECES::get)
                        .collect(Collectors.joining(" "));
    }

    private String maybe(String value) {
        return random.nextInt(3) == 0 ? "" : value;
    }

    private String id() {
        ids++;
        return (random.nextInt(5) == 0 ? "urn:uuid:" : BASE + "%C3%A9/") + ids;
    }

    private String hex(int digits) {
        return random.ints(digits, 0, 16)
                .mapToObj(Integer::toHexString)
                .collect(Collectors.joining());
    }

    private Instant time() {
        return Instant.parse("2020-01-01T00:00:00Z").plusSeconds(random.nextInt(200_000_000));
    }
}
