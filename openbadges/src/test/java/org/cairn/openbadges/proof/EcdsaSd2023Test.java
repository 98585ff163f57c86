package org.cairn.openbadges.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cairn.openbadges.credential.RandomBadges;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.jsonld.Canonicalizer;
import org.cairn.openbadges.jsonld.JsonLdProblem;
import org.cairn.openbadges.key.EcKey;
import org.cairn.openbadges.key.Ed25519Key;
import org.cairn.openbadges.key.KeyType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@Execution(ExecutionMode.CONCURRENT)
class EcdsaSd2023Test {

    static final EcKey KEY = EcKey.generate(KeyType.P256, new SecureRandom());
    static final ProofOptions OPTIONS =
            ProofOptions.assertion("did:web:x.example#key", Instant.parse("2026-01-01T00:00:00Z"));
    static final EcdsaSd2023 SUITE = new EcdsaSd2023();

    static IntStream seeds() {
        return IntStream.range(0, 40).filter(seed -> lines(badge(seed)) < 4_000);
    }

    /** In all scripts, deep and wide, with lists that have an order. */
    @ParameterizedTest
    @MethodSource("seeds")
    void anyPartOfAnyBadgeVerifiesAndCannotBeChanged(int seed) {
        ObjectNode badge = badge(seed);
        Random random = new Random(seed);
        List<JsonPointer> always = some(badge, random, 2);
        List<JsonPointer> chosen = some(badge, random, 6);
        ObjectNode base = SUITE.showing(always).sign(badge, KEY, OPTIONS);

        ObjectNode shown = SUITE.derive(base, chosen);

        assertThat(check(shown)).isEqualTo(new ProofCheck.Passed());
        Stream.concat(always.stream(), chosen.stream())
                .forEach(place -> assertThat(badge.at(place).isMissingNode()).isFalse());
        assertThat(texts(badge)).containsAll(texts(shown.deepCopy().without("proof")));
        for (ObjectNode changed : changes(shown, random)) {
            assertThat(check(changed).passed())
                    .as("%s", changed)
                    .isEqualTo(saysTheSame(changed, shown));
        }
    }

    /** A picture that is named twice may lose its type in one of the places. */
    private static boolean saysTheSame(ObjectNode changed, ObjectNode shown) {
        try {
            return said(changed).equals(said(shown));
        } catch (JsonLdProblem undefined) {
            return false;
        }
    }

    private static String said(ObjectNode document) {
        return Canonicalizer.standard().canonicalize(document.deepCopy().without("proof"));
    }

    static ObjectNode badge(int seed) {
        return new RandomBadges(seed).next().toJson();
    }

    private static long lines(ObjectNode badge) {
        return said(badge).lines().count();
    }

    @Test
    void aBadgeThatSaysTooMuchIsRefused() {
        ObjectNode badge = badge();
        for (int i = 0; i < 6_000; i++) {
            badge.withArray("evidence")
                    .addObject()
                    .put("id", "urn:uuid:" + i)
                    .put("type", "Evidence");
        }

        assertThatExceptionOfType(ProofProblem.class)
                .isThrownBy(() -> SUITE.showing(List.of()).sign(badge, KEY, OPTIONS))
                .withMessageContaining("too much");
    }

    @Test
    void whatTheHolderDoesNotChooseIsNotThereAndCannotBeReckoned() {
        ObjectNode shown = SUITE.derive(signed("/issuer", "/validFrom"), pointers("/evidence/1"));

        assertThat(shown.propertyNames())
                .containsExactlyInAnyOrder(
                        "@context", "id", "type", "issuer", "validFrom", "evidence", "proof");
        assertThat(shown.at("/evidence")).hasSize(1);
        assertThat(shown.at("/evidence/0/name").stringValue()).isEqualTo("Second draft");
        assertThat(DerivedValue.of(Proof.of(shown).getFirst()).names().values())
                .hasSameSizeAs(withoutId(shown))
                .allMatch(name -> name.length() == 44);
    }

    @Test
    void whatTheIssuerWantsShownCannotBeLeftOut() {
        ObjectNode shown = SUITE.derive(signed("/validUntil"), pointers("/validFrom"));

        assertThat(check(shown)).isEqualTo(new ProofCheck.Passed());
        shown.remove("validUntil");
        assertThat(check(shown)).isInstanceOf(ProofCheck.Failed.class);
    }

    @Test
    void aBaseProofIsForTheHolderAlone() {
        assertThat(check(signed("/issuer")))
                .isInstanceOfSatisfying(
                        ProofCheck.Failed.class,
                        check -> assertThat(check.reason()).contains("for the holder"));
    }

    @Test
    void aListWithAnOrderIsShownWholeOrNotAtAll() {
        ObjectNode badge = badge();
        badge.withObject("/credentialSubject/achievement")
                .withArray("resultDescription")
                .addObject()
                .put("id", "urn:uuid:1")
                .put("type", "ResultDescription")
                .put("name", "Grade")
                .put("resultType", "LetterGrade")
                .putArray("allowedValue")
                .add("A")
                .add("B");
        ObjectNode base = SUITE.showing(pointers("/issuer")).sign(badge, KEY, OPTIONS);
        String list = "/credentialSubject/achievement/resultDescription/0/allowedValue";

        assertThat(check(SUITE.derive(base, pointers(list)))).isEqualTo(new ProofCheck.Passed());
        assertThatExceptionOfType(ProofProblem.class)
                .isThrownBy(() -> SUITE.derive(base, pointers(list + "/0")))
                .withMessageContaining("whole");
    }

    /** Whose proof is a graph without a name. */
    @Test
    void aCredentialInsideIsShownWithItsProof() {
        ObjectNode badge = badge();
        for (String id : List.of("urn:uuid:1", "urn:uuid:2")) {
            ObjectNode endorsement =
                    StrictJson.read(
                            """
                            {"type": ["VerifiableCredential", "EndorsementCredential"],
                             "issuer": {"id": "did:web:y.example", "type": "Profile"},
                             "validFrom": "2026-01-01T00:00:00Z", "credentialSubject":
                             {"id": "https://x.example/b", "type": "EndorsementSubject"}}
                            """);
            endorsement.put("id", id).set("@context", badge.get("@context"));
            badge.withArray("endorsement").add(new EcdsaRdfc2019().sign(endorsement, KEY, OPTIONS));
        }
        ObjectNode base = SUITE.showing(pointers("/issuer")).sign(badge, KEY, OPTIONS);

        ObjectNode shown = SUITE.derive(base, pointers("/endorsement/1"));

        assertThat(check(shown)).isEqualTo(new ProofCheck.Passed());
        assertThat(shown.at("/endorsement/0/id").stringValue()).isEqualTo("urn:uuid:2");
        assertThat(shown.at("/endorsement/0/proof").isObject()).isTrue();
    }

    @Test
    void whoSignsSaysWhatMustBeShown() {
        assertThatExceptionOfType(ProofProblem.class)
                .isThrownBy(() -> SUITE.sign(badge(), KEY, OPTIONS))
                .withMessageContaining("must always be shown");
    }

    @Test
    void whatCannotBeShownIsNotSigned() {
        ObjectNode named = badge();
        ((ObjectNode) named.at("/evidence/0")).put("id", "_:x");

        assertThatExceptionOfType(ProofProblem.class)
                .isThrownBy(() -> SUITE.showing(List.of()).sign(named, KEY, OPTIONS))
                .withMessageContaining("cannot be shown in parts");
        assertThatExceptionOfType(ProofProblem.class)
                .isThrownBy(() ->
                        SUITE.showing(List.of()).sign(badge(), KEY, OPTIONS.after("urn:uuid:1")))
                .withMessageContaining("another proof");
    }

    /** As other software writes pointers, which makes a member of a list of one. */
    @Test
    void aPointerMayLeaveThePlaceInAListOfOneOut() {
        ObjectNode badge = badge();
        badge.withArray("evidence").remove(1);
        ObjectNode base = SUITE.showing(pointers("/evidence/name")).sign(badge, KEY, OPTIONS);

        ObjectNode shown = SUITE.derive(base, pointers("/evidence/0/narrative"));

        assertThat(check(shown)).isEqualTo(new ProofCheck.Passed());
        assertThat(shown.get("evidence")).isEqualTo(badge.get("evidence"));
    }

    @Test
    void onlyKeysOnP256SignAndCheck() {
        Ed25519Key ed25519 = Ed25519Key.generate(new SecureRandom());
        ObjectNode shown = SUITE.derive(signed("/issuer"), List.of());

        assertThatExceptionOfType(ProofProblem.class)
                .isThrownBy(() -> SUITE.sign(badge(), ed25519, OPTIONS))
                .withMessage("The key is of type ED25519, but the proof needs P256");
        assertThat(Proofs.verify(shown, Proof.of(shown).getFirst(), ed25519.publicKey()))
                .isInstanceOf(ProofCheck.Failed.class);
    }

    @Test
    void pointersThatLeadNowhereAreNamed() {
        assertThatExceptionOfType(ProofProblem.class)
                .isThrownBy(() -> signed("/validuntil"))
                .withMessage("The document holds nothing at /validuntil");
        assertThatExceptionOfType(ProofProblem.class)
                .isThrownBy(() -> SUITE.derive(signed("/issuer"), pointers("/evidence/7")))
                .withMessage("The document holds nothing at /evidence/7");
    }

    @Test
    void onlyWhatHasOneBaseProofIsDerivedFrom() {
        ObjectNode base = signed("/issuer");

        assertThatExceptionOfType(ProofProblem.class)
                .isThrownBy(() -> SUITE.derive(badge(), pointers("/issuer")));
        assertThatExceptionOfType(ProofProblem.class)
                .isThrownBy(() -> SUITE.derive(SUITE.derive(base, List.of()), List.of()));
        assertThatExceptionOfType(ProofProblem.class)
                .isThrownBy(() ->
                        SUITE.derive(SUITE.showing(List.of()).sign(base, KEY, OPTIONS), List.of()));
        assertThatExceptionOfType(ProofProblem.class)
                .isThrownBy(() -> {
                    base.withArray("evidence").removeAll();
                    SUITE.derive(base.put("name", "New"), pointers("/name", "/credentialSubject"));
                });
    }

    static ProofCheck check(ObjectNode document) {
        return Proof.of(document).stream()
                .findFirst()
                .map(proof -> Proofs.verify(document, proof, KEY.publicKey()))
                .orElseThrow();
    }

    static ObjectNode signed(String... always) {
        return SUITE.showing(pointers(always)).sign(badge(), KEY, OPTIONS);
    }

    static ObjectNode badge() {
        return StrictJson.read(
                """
                {"@context": ["https://www.w3.org/ns/credentials/v2",
                              "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
                 "id": "https://x.example/1", "type": ["VerifiableCredential", "OpenBadgeCredential"],
                 "issuer": {"id": "did:web:x.example", "type": "Profile", "name": "X"},
                 "validFrom": "2026-01-01T00:00:00Z", "validUntil": "2030-01-01T00:00:00Z",
                 "name": "Feedback",
                 "evidence": [{"type": "Evidence", "name": "First draft", "narrative": "One"},
                              {"type": "Evidence", "name": "Second draft", "narrative": "Two"}],
                 "credentialSubject": {"type": "AchievementSubject", "achievement": {
                   "id": "https://x.example/a", "type": "Achievement", "name": "Feedback",
                   "description": "D", "criteria": {"narrative": "Show it"}}}}
                """);
    }

    static List<JsonPointer> pointers(String... places) {
        return Stream.of(places).map(JsonPointer::compile).toList();
    }

    private static List<String> withoutId(ObjectNode shown) {
        List<String> found = new ArrayList<>();
        places(shown.deepCopy().without("proof"), JsonPointer.empty())
                .filter(place -> shown.at(place).isObject() && !shown.at(place).has("id"))
                .forEach(place -> found.add(place.toString()));
        return found;
    }

    /** Members anywhere, also inside of lists. */
    private static List<JsonPointer> some(ObjectNode badge, Random random, int count) {
        List<JsonPointer> places =
                places(badge, JsonPointer.empty())
                        .filter(place -> !place.toString().matches(".*/allowedValue/.*"))
                        .toList();
        return random.ints(count, 0, places.size()).mapToObj(places::get).distinct().toList();
    }

    private static Stream<JsonPointer> places(JsonNode value, JsonPointer place) {
        Stream<JsonPointer> inside =
                value.isArray()
                        ? IntStream.range(0, value.size()).mapToObj(place::appendIndex)
                        : value.propertyStream()
                                .filter(member -> !member.getKey().equals("@context"))
                                .map(member -> place.appendProperty(member.getKey()));
        return inside.flatMap(
                one -> Stream.concat(Stream.of(one), places(value.at(relative(one, place)), one)));
    }

    private static JsonPointer relative(JsonPointer one, JsonPointer place) {
        return JsonPointer.compile(one.toString().substring(place.toString().length()));
    }

    private static List<String> texts(JsonNode value) {
        return places(value, JsonPointer.empty())
                .map(value::at)
                .filter(JsonNode::isValueNode)
                .map(JsonNode::toString)
                .toList();
    }

    /** Some texts changed, some taken away. */
    private static List<ObjectNode> changes(ObjectNode shown, Random random) {
        List<JsonPointer> texts =
                places(shown, JsonPointer.empty())
                        .filter(place -> !place.toString().startsWith("/proof"))
                        .filter(place -> shown.at(place).isString())
                        .filter(place -> shown.at(place.head()).isObject())
                        .toList();
        List<ObjectNode> changes = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            JsonPointer place = texts.get(random.nextInt(texts.size()));
            String name = place.last().getMatchingProperty();
            ObjectNode other = shown.deepCopy();
            ObjectNode parent = (ObjectNode) other.at(place.head());
            changes.add(i % 2 == 0 ? change(other, parent, name) : without(other, parent, name));
        }
        return changes;
    }

    private static ObjectNode change(ObjectNode all, ObjectNode parent, String name) {
        parent.put(name, parent.path(name).stringValue() + "x");
        return all;
    }

    private static ObjectNode without(ObjectNode all, ObjectNode parent, String name) {
        parent.remove(name);
        return all;
    }
}
