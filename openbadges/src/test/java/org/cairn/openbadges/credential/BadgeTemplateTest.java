package org.cairn.openbadges.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.jsonld.Canonicalizer;
import org.cairn.openbadges.key.Ed25519Key;
import org.cairn.openbadges.proof.EddsaRdfc2022;
import org.cairn.openbadges.proof.ProofOptions;
import org.cairn.openbadges.status.StatusEntry;
import org.cairn.openbadges.status.StatusPurpose;
import org.cairn.openbadges.verify.Documents;
import org.cairn.openbadges.verify.Verdict;
import org.cairn.openbadges.verify.Verifier;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class BadgeTemplateTest {

    private static final Instant NOW = SampleBadges.AWARDED;
    private static final String AT = "https://badges.harbormesa.example/achievements/2";
    private static final List<String> TEXTS =
            List.of(
                    "Ada Okafor",
                    "Nguyễn Thị Ánh",
                    "محمد عبد الله",
                    "東京の先生",
                    "अध्यापक",
                    "\ud83d\udc69\u200d\ud83c\udfeb teaches",
                    "a\"b\\c\nd\r\te",
                    "\ue000\uffff",
                    "e\u0301 \u2028");

    private final Ed25519Key key = Ed25519Key.fromSeed(new byte[32]);
    private final String issuer = "did:key:" + key.publicKey();
    private final EddsaRdfc2022 suite = new EddsaRdfc2022();
    private final EddsaRdfc2022 book = new EddsaRdfc2022(Canonicalizer.standard().byTheBook());
    private final ProofOptions options =
            ProofOptions.assertion(issuer + "#" + key.publicKey(), NOW);

    @Test
    void awardsOfManyKindsAreSignedWithTheBytesOfTheOrdinaryWay() {
        Random random = new Random(7);
        for (int edition = 0; edition < 40; edition++) {
            IssuerProfile profile = profile(random);
            Achievement achievement = achievement(random);
            BadgeTemplate template = new BadgeTemplate(profile, achievement);
            for (int i = 0; i < 25; i++) {
                long seed = random.nextLong();
                AchievementSubject subject = subject(template, achievement, new Random(seed));
                String id = "https://badges.example/badges/" + seed;
                ObjectNode fast =
                        rest(template.badge(id, subject, NOW), new Random(seed)).document();
                ObjectNode slow =
                        rest(
                                        OpenBadgeCredential.builder(id, profile, subject, NOW),
                                        new Random(seed))
                                .build()
                                .toJson();

                byte[] signed = StrictJson.write(suite.sign(fast, key, options));

                assertThat(new String(signed, StandardCharsets.UTF_8))
                        .isEqualTo(StrictJson.text(book.sign(slow, key, options)));
            }
        }
    }

    @Test
    void whatATemplateGaveIsGenuineForTheVerifier() {
        Achievement achievement = achievement(new Random(3));
        BadgeTemplate template = new BadgeTemplate(profile(new Random(3)), achievement);
        ObjectNode badge =
                template.badge(
                                "https://badges.example/badges/1",
                                subject(template, achievement, new Random(4)),
                                NOW)
                        .document();

        byte[] signed = StrictJson.write(suite.sign(badge, key, options));

        assertThat(new Verifier(Documents.none()).verify(signed, NOW.plusSeconds(60)).verdict())
                .isEqualTo(Verdict.GENUINE);
        assertThat(OpenBadgeCredential.of(StrictJson.read(signed)).issuer().id()).isEqualTo(issuer);
    }

    @Test
    void aBadgeOfAnotherAchievementIsAnOrdinaryOne() {
        Achievement achievement = achievement(new Random(5));
        BadgeTemplate template = new BadgeTemplate(profile(new Random(5)), achievement);
        Achievement other =
                Achievement.builder(AT, "Another", "Another one.", new Criteria("", "Show it."))
                        .build();
        AchievementSubject subject =
                AchievementSubject.builder(other)
                        .identifier(List.of(IdentityObject.plain("name", "Ada")))
                        .build();

        ObjectNode badge = template.badge("https://badges.example/1", subject, NOW).document();

        assertThat(badge.at("/credentialSubject/achievement/name").asString()).isEqualTo("Another");
    }

    @Test
    void whatTheStandardForbidsIsRefused() {
        Achievement achievement = achievement(new Random(6));
        BadgeTemplate template = new BadgeTemplate(profile(new Random(6)), achievement);
        ObjectNode deep = StrictJson.object();
        ObjectNode inner = deep;
        for (int i = 1; i < StrictJson.MAX_DEPTH; i++) {
            inner = inner.putObject("a");
        }
        AchievementSubject subject =
                template.subject()
                        .identifier(List.of(IdentityObject.plain("name", "Ada")))
                        .additional(Additional.of(deep))
                        .build();
        OpenBadgeCredentialBuilder tooDeep =
                template.badge("https://badges.example/1", subject, NOW);

        assertThatExceptionOfType(CredentialProblem.class)
                .isThrownBy(tooDeep::document)
                .withMessageContaining("could not be read by others");
        assertThatExceptionOfType(CredentialProblem.class)
                .isThrownBy(() ->
                        template.badge(
                                        "badges/1",
                                        subject(template, achievement, new Random(6)),
                                        NOW)
                                .document());
    }

    private static String text(Random random) {
        return TEXTS.get(random.nextInt(TEXTS.size())) + " " + random.nextInt(4);
    }

    private IssuerProfile profile(Random random) {
        IssuerProfile.Builder profile = IssuerProfile.builder(issuer, text(random));
        if (random.nextBoolean()) {
            profile.url("https://badges.example/").description(text(random));
        }
        if (random.nextBoolean()) {
            profile.otherIdentifier(List.of(new IdentifierEntry("0600001", "ext:ncesLeaId")));
        }
        if (random.nextBoolean()) {
            profile.image(new Image(AT + "/badge.png", text(random)));
        }
        return profile.build();
    }

    private Achievement achievement(Random random) {
        AchievementBuilder achievement =
                Achievement.builder(AT, text(random), text(random), new Criteria(AT, text(random)))
                        .resultDescription(
                                IntStream.range(0, random.nextInt(5))
                                        .mapToObj(i -> rubric(i, random))
                                        .toList())
                        .alignment(
                                IntStream.range(0, random.nextInt(4))
                                        .mapToObj(i ->
                                                new Alignment(text(random), "https://a.example/"))
                                        .toList());
        if (random.nextBoolean()) {
            achievement.image(new Image(AT + "/badge.png", text(random)));
        }
        if (random.nextInt(4) == 0) {
            achievement.creator(profile(random));
        }
        if (random.nextInt(8) == 0) {
            achievement.endorsements(
                    SampleBadges.fullest("x").credentialSubject().achievement().endorsements());
        }
        return random.nextInt(8) == 0
                ? achievement.tag(List.of("a", "a")).build()
                : achievement.build();
    }

    private static ResultDescription rubric(int criterion, Random random) {
        String id = AT + "#" + criterion;
        return ResultDescription.ofRubric(
                id,
                text(random),
                IntStream.range(0, 1 + random.nextInt(4))
                        .mapToObj(level ->
                                new RubricCriterionLevel(
                                        id + "/" + level,
                                        text(random),
                                        "" + level,
                                        "",
                                        text(random),
                                        List.of()))
                        .toList(),
                id + "/0");
    }

    private static AchievementSubject subject(
            BadgeTemplate template, Achievement achievement, Random random) {
        AchievementSubject.Builder subject =
                template.subject()
                        .identifier(
                                List.of(
                                        IdentityObject.hashed("emailAddress", text(random), "s"),
                                        IdentityObject.plain("name", text(random))))
                        .result(
                                achievement.resultDescription().stream()
                                        .map(one -> Result.ofLevel(one.id(), one.id() + "/0"))
                                        .toList());
        if (random.nextBoolean()) {
            subject.id("mailto:ada@badges.example").narrative(text(random));
        }
        return subject.build();
    }

    private static OpenBadgeCredentialBuilder rest(
            OpenBadgeCredentialBuilder badge, Random random) {
        if (random.nextBoolean()) {
            badge.validUntil(NOW.plusSeconds(1_000)).image(new Image(AT + "/badge.png", "x"));
        }
        if (random.nextBoolean()) {
            badge.evidence(
                    IntStream.range(0, random.nextInt(4))
                            .mapToObj(
                                    i -> new Evidence(i == 0 ? AT : "", text(random), text(random)))
                            .toList());
        }
        if (random.nextBoolean()) {
            badge.status(
                            StatusEntry.InList.of(
                                    StatusPurpose.REVOCATION, 5, "https://badges.example/status/1"))
                    .schema(Service.OPEN_BADGES_SCHEMA);
        }
        return badge;
    }
}
