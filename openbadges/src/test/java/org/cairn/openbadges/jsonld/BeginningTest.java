package org.cairn.openbadges.jsonld;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.stream.IntStream;
import org.cairn.openbadges.credential.SampleBadges;
import org.cairn.openbadges.json.StrictJson;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** What many badges begin with is hashed once, and never for a badge that begins otherwise. */
class BeginningTest {

    private static final String ACHIEVEMENT = "https://badges.example/achievements/1";

    private final Canonicalizer canonicalizer = Canonicalizer.standard();
    private final Canonicalizer book = canonicalizer.byTheBook();
    private final KeptPart achievement = KeptPart.of(achievement());

    @Test
    void itIsAllThatSortsBeforeTheBadgeAndWaitsForNoNames() {
        ObjectNode badge = badge("https://badges.example/badges/7", issuer("did:web:a.example"));

        assertSame(badge);
        // the issuer, four of the rubric, the picture; not the achievement, which is aligned
        assertThat(beginning(badge)).isEqualTo(6);
    }

    @Test
    void itEndsWhereTheBadgeSaysSomethingOfItsOwn() {
        KeptPart issuer = issuer("did:web:a.example");
        ObjectNode first = badge("did:example:badge", issuer);
        ObjectNode inside = badge("https://badges.example/badges/7", issuer);
        evidence(inside, ACHIEVEMENT + "#c1/2");
        ObjectNode between = badge("https://badges.example/badges/7", issuer);
        evidence(between, ACHIEVEMENT + "#c1/15");

        for (ObjectNode badge : List.of(first, inside, between)) {
            assertSame(badge);
        }
        assertThat(beginning(first)).isZero();
        assertThat(beginning(inside)).isEqualTo(2);
        assertThat(beginning(between)).isOne();
    }

    @Test
    void passagesOfSeveralPartsAreInOneOrder() {
        ObjectNode badge = badge("https://badges.example/badges/7", issuer(ACHIEVEMENT + "#c1/15"));
        ObjectNode same = badge("https://badges.example/badges/7", issuer(ACHIEVEMENT + "#c1/2"));

        assertSame(badge);
        assertThat(beginning(badge)).isEqualTo(6);
        assertSame(same);
        assertThat(beginning(same)).as("two speak of one thing").isOne();
    }

    @Test
    void badgesThatBeginInOtherWaysHaveHashesOfTheirOwn() {
        List<KeptPart> issuers =
                List.of(
                        issuer("did:web:a.example"),
                        issuer("did:web:b.example"),
                        issuer(ACHIEVEMENT + "#b"),
                        issuer("https://n.example/"));
        List<String> places = List.of("https://badges.example/badges/", "https://a.example/");

        IntStream.range(0, 400)
                .parallel()
                .forEach(i -> {
                    ObjectNode badge = badge(places.get(i % 2) + i, issuers.get(i / 2 % 4));
                    if (i % 5 == 0) {
                        evidence(badge, ACHIEVEMENT + "#c1/" + i % 4);
                    }
                    assertSame(badge);
                });
    }

    private int beginning(ObjectNode badge) {
        return canonicalizer.lines(badge, "SHA-256").orElseThrow().passages().size();
    }

    /** Text and hashes are those of the general algorithm, before and after they are known. */
    private void assertSame(ObjectNode badge) {
        for (int i = 0; i < 2; i++) {
            for (String algorithm : List.of("SHA-256", "SHA-384")) {
                String expected = book.canonicalize(badge, algorithm);
                assertThat(canonicalizer.canonicalize(badge, algorithm)).isEqualTo(expected);
                assertThat(canonicalizer.hash(badge, algorithm))
                        .isEqualTo(hash(expected, algorithm));
            }
        }
    }

    private static byte[] hash(String text, String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm)
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private ObjectNode badge(String id, KeptPart issuer) {
        ObjectNode badge = SampleBadges.smallest().toJson().put("id", id);
        badge.set("issuer", issuer);
        ((ObjectNode) badge.get("credentialSubject")).set("achievement", achievement);
        return badge;
    }

    private static void evidence(ObjectNode badge, String id) {
        badge.putObject("evidence").put("id", id).put("type", "Evidence").put("name", "A film");
    }

    private static KeptPart issuer(String id) {
        return KeptPart.of(
                StrictJson.object()
                        .put("id", id)
                        .put("type", "Profile")
                        .put("name", "Harbor Mesa"));
    }

    private static ObjectNode achievement() {
        ObjectNode all = StrictJson.object().put("id", ACHIEVEMENT).put("type", "Achievement");
        all.put("name", "Feedback").put("description", "Gives feedback that moves learning.");
        all.putObject("image").put("id", ACHIEVEMENT + ".png").put("type", "Image");
        all.putArray("alignment")
                .addObject()
                .put("type", "Alignment")
                .put("targetName", "Standard 5.1");
        ObjectNode criterion = all.putArray("resultDescription").addObject();
        criterion.put("id", ACHIEVEMENT + "#c1").put("type", "ResultDescription");
        criterion.put("name", "About the work").put("resultType", "RubricCriterionLevel");
        for (int level = 1; level <= 3; level++) {
            criterion
                    .withArray("rubricCriterionLevel")
                    .addObject()
                    .put("id", ACHIEVEMENT + "#c1/" + level)
                    .put("type", "RubricCriterionLevel")
                    .put("name", "Level " + level);
        }
        return all;
    }
}
