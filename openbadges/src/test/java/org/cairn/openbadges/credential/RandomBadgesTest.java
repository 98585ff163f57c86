package org.cairn.openbadges.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.lang.Character.UnicodeScript;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Random;
import java.util.stream.IntStream;
import org.cairn.openbadges.PublishedSchemas;
import org.cairn.openbadges.Scripts;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.key.Ed25519Key;
import org.cairn.openbadges.proof.EddsaRdfc2022;
import org.cairn.openbadges.proof.Proof;
import org.cairn.openbadges.proof.ProofCheck;
import org.cairn.openbadges.proof.ProofOptions;
import org.cairn.openbadges.proof.Proofs;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Badges at random: in all scripts, deep and wide, with every time and number. */
class RandomBadgesTest {

    private static final int BADGES = 400;

    @Test
    void whatIsWrittenIsReadAsTheSame() {
        for (long seed = 0; seed < BADGES; seed++) {
            OpenBadgeCredential badge = new RandomBadges(seed).next();
            String sent = StrictJson.text(badge.toJson());
            OpenBadgeCredential read = OpenBadgeCredential.of(StrictJson.read(sent, 4 << 20));

            assertThat(read.equals(badge)).as("seed %d", seed).isTrue();
            assertThat(StrictJson.text(read.toJson()).equals(sent)).as("seed %d", seed).isTrue();
        }
    }

    @Test
    void whatIsWrittenFollowsThePublishedSchema() {
        for (long seed = 0; seed < BADGES / 4; seed++) {
            assertThat(
                            PublishedSchemas.errors(
                                    PublishedSchemas.BADGE, new RandomBadges(seed).next().toJson()))
                    .as("seed %d", seed)
                    .isEmpty();
        }
    }

    @Test
    void whatIsWrittenCanBeSignedAndChecked() {
        Ed25519Key key = Ed25519Key.fromSeed(new byte[32]);
        ProofOptions options = ProofOptions.assertion("did:web:a.example#k", Instant.EPOCH);
        for (long seed = 0; seed < BADGES / 20; seed++) {
            ObjectNode draft = new RandomBadges(seed).next().toJson();
            ObjectNode signed = new EddsaRdfc2022().sign(draft, key, options);

            assertThat(Proofs.verify(signed, Proof.of(signed).getFirst(), key.publicKey()))
                    .as("seed %d", seed)
                    .isInstanceOf(ProofCheck.Passed.class);
        }
    }

    @Test
    void everyScriptOfUnicodeIsSignedReadAndChecked() {
        assertThat(Scripts.all()).hasSizeGreaterThan(150);
        for (UnicodeScript script : Scripts.all()) {
            String text = Scripts.text(script, new Random(script.ordinal()), 60);
            OpenBadgeCredential badge = SampleBadges.fullest("x" + text + "x");

            isSignedReadAndChecked(badge, script.name());
        }
    }

    /** As wide as what is read may be long, and as deep as what is read may be nested. */
    @Test
    void theWidestAndTheDeepestAreSignedReadAndChecked() {
        IssuerProfile deep = IssuerProfile.builder("https://a.example/0", "Deep").build();
        for (int i = 1; i < 60; i++) {
            deep = IssuerProfile.builder("https://a.example/" + i, "Deep").parentOrg(deep).build();
        }
        Achievement wide =
                Achievement.builder(
                                "https://a.example/wide", "Wide", "Wide.", new Criteria("", "Wide"))
                        .tag(IntStream.range(0, 2_000).mapToObj(i -> "tag " + i).toList())
                        .alignment(
                                IntStream.range(0, 1_500)
                                        .mapToObj(i ->
                                                new Alignment(
                                                        "Target " + i, "https://t.example/" + i))
                                        .toList())
                        .build();

        isSignedReadAndChecked(
                OpenBadgeCredential.builder(
                                "urn:uuid:1",
                                deep,
                                AchievementSubject.builder(wide).id("urn:uuid:2").build(),
                                SampleBadges.AWARDED)
                        .build(),
                "widest and deepest");
    }

    private static void isSignedReadAndChecked(OpenBadgeCredential badge, String name) {
        Ed25519Key key = Ed25519Key.fromSeed(new byte[32]);
        ProofOptions options = ProofOptions.assertion("did:web:a.example#k", Instant.EPOCH);
        String sent = StrictJson.text(new EddsaRdfc2022().sign(badge.toJson(), key, options));
        ObjectNode read = StrictJson.read(sent);

        assertThat(Proofs.verify(read, Proof.of(read).getFirst(), key.publicKey()))
                .as(name)
                .isEqualTo(new ProofCheck.Passed());
        assertThat(OpenBadgeCredential.of(read).equals(badge)).as(name).isTrue();
    }

    @Test
    void theBadgesAreReallyDifferent() {
        OpenBadgeCredential one = new RandomBadges(1).next();

        assertThat(new RandomBadges(1).next()).isEqualTo(one);
        assertThat(new RandomBadges(2).next()).isNotEqualTo(one);
    }

    @Test
    void whatNobodyCouldReadIsNotBuilt() {
        OpenBadgeCredential badge = SampleBadges.smallest();
        IssuerProfile deep = IssuerProfile.builder("https://a.example", "Deep").build();
        for (int i = 0; i < 70; i++) {
            deep = IssuerProfile.builder("https://a.example", "Deep").parentOrg(deep).build();
        }
        IssuerProfile issuer = deep;

        refuses(
                "nested deeper",
                () ->
                        OpenBadgeCredential.builder(
                                        "urn:uuid:1",
                                        issuer,
                                        badge.credentialSubject(),
                                        SampleBadges.AWARDED)
                                .build());
        refuses("years 1 to 9999", () -> with(badge, Instant.MAX));
        refuses("years 1 to 9999", () -> with(badge, Instant.parse("0000-12-31T23:59:59Z")));
        refuses("number", () -> credits("1e301"));
        refuses("number", () -> credits("1e-302"));
        refuses(
                "a name that the standard uses",
                () ->
                        OpenBadgeCredential.builder(
                                        "urn:uuid:1",
                                        badge.issuer(),
                                        badge.credentialSubject(),
                                        SampleBadges.AWARDED)
                                .additional(
                                        Additional.of(StrictJson.object().put("validUntil", "x")))
                                .build());
    }

    private static void with(OpenBadgeCredential badge, Instant from) {
        OpenBadgeCredential.builder("urn:uuid:1", badge.issuer(), badge.credentialSubject(), from)
                .build();
    }

    private static void credits(String number) {
        AchievementSubject.builder(SampleBadges.smallest().credentialSubject().achievement())
                .id("urn:uuid:1")
                .creditsEarned(new BigDecimal(number))
                .build();
    }

    private static void refuses(String words, Runnable attempt) {
        assertThatExceptionOfType(CredentialProblem.class)
                .isThrownBy(attempt::run)
                .withMessageContaining(words);
    }
}
