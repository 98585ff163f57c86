package org.cairn.openbadges.jsonld;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.cairn.openbadges.credential.SampleBadges;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.jsonld.JsonLdProblem.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a document says, and that nothing is lost on the way to saying it. */
class CanonicalizerTest {

    private final Canonicalizer canonicalizer = Canonicalizer.standard();

    @Test
    void aWordThatNoContextDefinesIsNamed() {
        ObjectNode badge = badge();
        badge.put("favouriteColour", "green");

        refuses(badge, Kind.UNDEFINED_TERM, "\"favouriteColour\"");
    }

    @Test
    void aTypeThatNoContextDefinesIsNamed() {
        ObjectNode badge = badge();
        ((ArrayNode) badge.get("type")).add("Medal");

        refuses(badge, Kind.UNDEFINED_TERM, "\"Medal\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"badges/1", "/badges/1", "#1", "https://a.example/ b", "ht tp:x"})
    void aReferenceThatIsNoFullAddressIsNamed(String id) {
        ObjectNode badge = badge();
        badge.put("id", id);

        refuses(badge, Kind.UNDEFINED_TERM, "\"" + id + "\"");
    }

    @Test
    void aWordDeepInsideIsNamedToo() {
        ObjectNode badge = badge();
        ((ObjectNode) badge.at("/credentialSubject/achievement/criteria")).put("hidden", 1);

        refuses(badge, Kind.UNDEFINED_TERM, "\"hidden\"");
    }

    /** The JavaScript libraries refuse these two as well, and read the others. */
    @ParameterizedTest
    @ValueSource(strings = {"context.json", "context-3.0.1.json"})
    void contextsThatContradictEachOtherAreSaidPlainly(String older) {
        ObjectNode badge = badge();
        badge.putArray("@context")
                .add(Contexts.CREDENTIALS_V2)
                .add("https://purl.imsglobal.org/spec/ob/v3p0/" + older)
                .add(Contexts.OPEN_BADGES_EXTENSIONS);

        refuses(badge, Kind.INVALID, "contradict each other");
        refuses(badge, Kind.INVALID, "do not go with Verifiable Credentials 2.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"context.json", "context-3.0.1.json", "context-3.0.2.json"})
    void olderContextsGoWithTheOlderDataModel(String older) {
        ObjectNode badge = StrictJson.object();
        badge.putArray("@context")
                .add("https://www.w3.org/2018/credentials/v1")
                .add("https://purl.imsglobal.org/spec/ob/v3p0/" + older)
                .add(Contexts.OPEN_BADGES_EXTENSIONS);
        badge.putArray("type").add("VerifiableCredential").add("OpenBadgeCredential");
        badge.put("name", "Feedback");
        badge.putObject("credentialStatus")
                .put("id", "https://a.example/list")
                .put("type", "1EdTechRevocationList");

        assertThat(canonicalizer.canonicalize(badge)).contains("\"Feedback\"", "RevocationList");
    }

    @Test
    void anUnknownContextIsNamedAndNotFetched() {
        ObjectNode badge = badge();
        ((ArrayNode) badge.get("@context")).add("https://evil.example/context.json");

        refuses(badge, Kind.UNKNOWN_CONTEXT, "https://evil.example/context.json");
    }

    @Test
    void anUnknownContextInsideIsNamedToo() {
        ObjectNode badge = badge();
        ((ObjectNode) badge.get("issuer")).put("@context", "https://evil.example/2");

        refuses(badge, Kind.UNKNOWN_CONTEXT, "https://evil.example/2");
    }

    @Test
    void aContextOfTheCallersOwnIsUsed() {
        ObjectNode badge = badge();
        ((ArrayNode) badge.get("@context")).add("https://mine.example/c");
        badge.put("favouriteColour", "green");
        Contexts contexts =
                Contexts.standard()
                        .with(
                                "https://mine.example/c",
                                StrictJson.read(
                                        "{\"@context\":{\"favouriteColour\":\"https://mine.example/v#c\"}}"));

        assertThat(new Canonicalizer(contexts, Limits.STANDARD).canonicalize(badge))
                .contains("<https://mine.example/v#c> \"green\"");
        assertThat(Contexts.standard().urls()).doesNotContain("https://mine.example/c");
    }

    @ParameterizedTest
    @CsvSource({
        "30, '\"30\"'",
        "30.0, '\"30\"'",
        "3E1, '\"30\"'",
        "0, '\"0\"'",
        "-1.5, '\"-1.5E0\"'",
        "0.1, '\"1.0E-1\"'",
        "1.3333333333333333, '\"1.333333333333333E0\"'",
        "1e21, '\"1.0E21\"'",
        "123456789012345680000, '\"123456789012345683968\"'"
    })
    void numbersAreWrittenAsTheStandardWants(String written, String canonical) {
        ObjectNode badge = badge();
        ObjectNode subject = (ObjectNode) badge.get("credentialSubject");
        subject.set("creditsEarned", StrictJson.read("{\"n\":" + written + "}").get("n"));

        assertThat(canonicalizer.canonicalize(badge))
                .contains(
                        "#creditsEarned> "
                                + canonical
                                + "^^<https://www.w3.org/2001/XMLSchema#float>");
    }

    @Test
    void manyThreadsWriteTheSameNumbers() {
        List<ObjectNode> badges =
                IntStream.range(0, 120)
                        .mapToObj(i -> SampleBadges.fullest("x" + i % 2).toJson())
                        .toList();

        List<String> forms = badges.parallelStream().map(canonicalizer::canonicalize).toList();

        assertThat(forms).filteredOn(form -> !form.contains("\"1.5E0\"^^")).isEmpty();
        assertThat(forms).containsOnly(forms.get(0), forms.get(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Évaluation",
                "形成性評価",
                "تقييم تكويني",
                "👩🏽‍🏫",
                "e\u0301",
                "a\"b\\c\nd\te\u0000\u007f"
            })
    void textsInEveryScriptStayApart(String text) {
        String form = canonicalizer.canonicalize(SampleBadges.fullest(text).toJson());

        assertThat(form)
                .isNotEqualTo(canonicalizer.canonicalize(SampleBadges.fullest("e").toJson()));
        assertThat(form).endsWith(" .\n");
    }

    @Test
    void composedAndCombiningLettersAreDifferentTexts() {
        assertThat(canonicalizer.canonicalize(SampleBadges.fullest("é").toJson()))
                .isNotEqualTo(canonicalizer.canonicalize(SampleBadges.fullest("e\u0301").toJson()));
    }

    @Test
    void linesStandInTheOrderOfTheirCodePoints() {
        ObjectNode badge = badge();
        ObjectNode achievement = (ObjectNode) badge.at("/credentialSubject/achievement");
        achievement.putArray("tag").add("\ud83d\ude00").add("\uff21");

        String form = canonicalizer.canonicalize(badge);

        assertThat(form.indexOf("\uff21")).isLessThan(form.indexOf("\ud83d\ude00"));
    }

    @Test
    void whatWeSignMeansTheSameUnderBothPublishedVariantsOfTheContext() {
        ObjectNode earlier = Contexts.table("ob-3.0.3");
        ObjectNode terms = (ObjectNode) earlier.get("@context");
        assertThat(terms.remove("jti")).isNotNull();
        assertThat(terms.remove("endorsementJwt")).isNotNull();
        Canonicalizer other =
                new Canonicalizer(
                        Contexts.standard().with(Contexts.OPEN_BADGES_V3, earlier),
                        Limits.STANDARD);
        ObjectNode fullest = SampleBadges.fullest("x").toJson();

        assertThat(other.canonicalize(fullest)).isEqualTo(canonicalizer.canonicalize(fullest));
    }

    @Test
    void manyPartsThatLookAlikeAreGivenUpInTime() {
        ObjectNode badge = badge();
        ArrayNode evidence = badge.putArray("evidence");
        for (int i = 0; i < 25_000; i++) {
            evidence.addObject().putArray("type").add("Evidence");
        }

        refuses(badge, Kind.TOO_COMPLEX, "without an id");
    }

    /** The search for names goes one call deeper for each of them. */
    @Test
    void aRingOfPartsThatLookAlikeIsTooTangledAndBreaksNothing() {
        ObjectNode badge = badge();
        ArrayNode subjects = badge.putArray("credentialSubject");
        int many = 3_000;
        for (int i = 0; i < many; i++) {
            ObjectNode subject = subjects.addObject().put("id", "_:b" + i);
            subject.put("type", "AchievementSubject");
            subject.putObject("source").put("id", "_:b" + (i + 1) % many).put("type", "Profile");
        }

        refuses(badge, Kind.TOO_COMPLEX, "cannot be told apart in time");
    }

    /** The processor compares each value of a member with all others. */
    @Test
    void whatOnlyTheProcessorKnowsIsLimitedMoreStrictly() {
        ObjectNode badge = badge();
        ArrayNode evidence = badge.putArray("evidence");
        for (int i = 0; i < 15_000; i++) {
            evidence.addObject().put("id", "_:b" + i).put("type", "Evidence").put("name", "n" + i);
        }

        refuses(badge, Kind.TOO_COMPLEX, "too much besides");
    }

    @Test
    void theTimeLimitHolds() {
        Canonicalizer hasty =
                new Canonicalizer(Contexts.standard(), new Limits(Duration.ZERO, 4_000, 200_000));

        assertThatExceptionOfType(JsonLdProblem.class)
                .isThrownBy(() -> hasty.canonicalize(SampleBadges.fullest("x").toJson()))
                .satisfies(problem -> assertThat(problem.kind()).isEqualTo(Kind.TOO_COMPLEX));
    }

    @Test
    void protectedWordsCannotBeGivenAnotherMeaning() {
        Contexts contexts =
                Contexts.standard()
                        .with(
                                "https://evil.example/c",
                                StrictJson.read(
                                        "{\"@context\":{\"name\":\"https://evil.example/n\"}}"));
        ObjectNode badge = badge();
        ((ArrayNode) badge.get("@context")).add("https://evil.example/c");

        assertThatExceptionOfType(JsonLdProblem.class)
                .isThrownBy(() -> new Canonicalizer(contexts, Limits.STANDARD).canonicalize(badge))
                .satisfies(problem -> assertThat(problem.kind()).isEqualTo(Kind.INVALID));
    }

    private static ObjectNode badge() {
        return SampleBadges.smallest().toJson();
    }

    private void refuses(ObjectNode document, Kind kind, String words) {
        assertThatExceptionOfType(JsonLdProblem.class)
                .isThrownBy(() -> canonicalizer.canonicalize(document))
                .withMessageContaining(words)
                .satisfies(problem -> assertThat(problem.kind()).isEqualTo(kind));
    }
}
