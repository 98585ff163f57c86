package org.cairn.openbadges.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.cairn.openbadges.credential.SampleBadges;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.key.DidKey;
import org.cairn.openbadges.key.Ed25519Key;
import org.cairn.openbadges.key.KeyType;
import org.cairn.openbadges.key.Multikey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Signing badges, and noticing any change to them. */
class EddsaRdfc2022Test {

    private final EddsaRdfc2022 suite = new EddsaRdfc2022();
    private final Ed25519Key key = Ed25519Key.generate(new SecureRandom());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Feedback That Moves Learning",
                "Évaluation · Ärger · naïve · Œuvre",
                "形成性評価 · 평가 · 评估",
                "👩🏽‍🏫🏔🇲🇽",
                "تقييم تكويني · הערכה",
                "e\u0301 a\u0308 \u200d \u202e",
                "<b>\"quoted\"</b> \\ back \t tab \n line \u0000 \u007f \u2028"
            })
    void badgesInEveryScriptVerifyAfterTravellingAsBytes(String text) {
        byte[] file = StrictJson.write(sign(SampleBadges.fullest(text).toJson()));

        assertThat(check(StrictJson.read(file))).isEqualTo(new ProofCheck.Passed());
        assertThat(check(StrictJson.read(StrictJson.pretty(StrictJson.read(file)))))
                .isEqualTo(new ProofCheck.Passed());
    }

    @Test
    void theProofHasExactlyTheMembersOfTheStandard() {
        ObjectNode signed = sign(SampleBadges.smallest().toJson());

        assertThat(signed.get("proof").propertyNames())
                .containsExactlyInAnyOrder(
                        "type",
                        "created",
                        "verificationMethod",
                        "cryptosuite",
                        "proofPurpose",
                        "proofValue");
        assertThat(signed.at("/proof/created").stringValue()).isEqualTo("2026-05-14T16:30:00Z");
    }

    @Test
    void everyTextThatIsChangedBreaksTheSeal() {
        ObjectNode signed = sign(SampleBadges.fullest("text").toJson());
        long changes = changes(signed, signed).filter(this::passes).count();

        assertThat(changes(signed, signed).count()).isGreaterThan(60);
        assertThat(changes).isZero();
    }

    @Test
    void theOrderOfMembersAndOfSetsDoesNotMatter() {
        ObjectNode signed = sign(SampleBadges.smallest().toJson());
        ObjectNode turned = StrictJson.object();
        signed.propertyNames().stream()
                .sorted()
                .forEach(name -> turned.set(name, signed.get(name)));
        ArrayNode types = (ArrayNode) turned.get("type");
        types.add(types.remove(0));

        assertThat(check(turned)).isEqualTo(new ProofCheck.Passed());
    }

    @Test
    void anotherKeyIsNoticedAndAKeyOfAnotherKindIsNamed() {
        ObjectNode signed = sign(SampleBadges.smallest().toJson());
        Proof proof = Proof.of(signed).getFirst();
        Multikey other = Ed25519Key.generate(new SecureRandom()).publicKey();
        byte[] point = new byte[33];
        point[0] = 2;

        assertThat(Proofs.verify(signed, proof, other)).isInstanceOf(ProofCheck.Failed.class);
        assertThat(Proofs.verify(signed, proof, Multikey.of(KeyType.P256, point)))
                .isEqualTo(
                        new ProofCheck.Failed(
                                "The key is of type P256, but the proof needs ED25519"));
    }

    @Test
    void aSecondProofStandsBesideTheFirst() {
        ObjectNode twice = sign(sign(SampleBadges.smallest().toJson()));

        assertThat(Proof.of(twice)).hasSize(2);
        assertThat(Proof.of(twice))
                .allMatch(proof -> Proofs.verify(twice, proof, key.publicKey()).passed());
        assertThat(Proof.of(sign(twice))).hasSize(3);
    }

    @Test
    void whatTheContextsDoNotDefineIsNotSigned() {
        ObjectNode badge = SampleBadges.smallest().toJson().put("mood", "good");

        assertThatExceptionOfType(ProofProblem.class)
                .isThrownBy(() -> sign(badge))
                .withMessageContaining("\"mood\"");
        badge.remove("@context");
        assertThatExceptionOfType(ProofProblem.class)
                .isThrownBy(() -> sign(badge))
                .withMessageContaining("@context");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "z", "zzz", "u123", "z0OIl"})
    void aSenselessProofValueFailsAndIsNoError(String value) {
        ObjectNode signed = sign(SampleBadges.smallest().toJson());
        ((ObjectNode) signed.get("proof")).put("proofValue", value);

        assertThat(check(signed)).isInstanceOf(ProofCheck.Failed.class);
    }

    @Test
    void proofsOfOtherKindsAreNotChecked() {
        ObjectNode document =
                StrictJson.read("{\"proof\":[{\"type\":\"SomeProof\"},1,null,{}],\"a\":1}");

        assertThat(Proof.of(document)).hasSize(2);
        assertThat(Proofs.verify(document, Proof.of(document).getFirst(), key.publicKey()))
                .isEqualTo(
                        new ProofCheck.NotChecked(
                                "Proofs of the kind \"SomeProof\" are not supported"));
        assertThat(Proof.of(StrictJson.object())).isEmpty();
    }

    @Test
    void theTimeOfCreationNeedsAZone() {
        ObjectNode signed = sign(SampleBadges.smallest().toJson());
        ((ObjectNode) signed.get("proof")).put("created", "2026-05-14T16:30:00");

        assertThat(check(signed))
                .isInstanceOfSatisfying(
                        ProofCheck.Failed.class,
                        failed -> assertThat(failed.reason()).contains("zone"));
    }

    @Test
    void aNumberIsSignedAsItsTextSays() {
        ObjectNode badge = SampleBadges.fullest("text").toJson();
        ((ObjectNode) badge.get("credentialSubject")).put("creditsEarned", 1.1f);

        for (Cryptosuite each : List.of(suite, new EddsaJcs2022())) {
            assertThat(check(StrictJson.read(StrictJson.write(sign(each, badge)))))
                    .isEqualTo(new ProofCheck.Passed());
        }
    }

    @Test
    void whatNobodyCouldReadIsNotSigned() {
        for (Cryptosuite each : List.of(suite, new EddsaJcs2022())) {
            isNotSigned(each, badge -> badge.put("description", "\ud83d"));
            isNotSigned(each, badge -> badge.put("description", new byte[] {1}));
            isNotSigned(each, badge -> badge.putPOJO("description", "text"));
            isNotSigned(each, badge -> credits(badge).put("creditsEarned", Double.NaN));
            isNotSigned(
                    each, badge -> credits(badge).put("creditsEarned", new BigDecimal("1e400")));
        }
    }

    private void isNotSigned(Cryptosuite each, Consumer<ObjectNode> damage) {
        ObjectNode badge = SampleBadges.smallest().toJson();
        damage.accept(badge);

        assertThatExceptionOfType(ProofProblem.class)
                .as(badge.toString())
                .isThrownBy(() -> sign(each, badge));
    }

    private static ObjectNode credits(ObjectNode badge) {
        return (ObjectNode) badge.get("credentialSubject");
    }

    private ObjectNode sign(ObjectNode badge) {
        return sign(suite, badge);
    }

    private ObjectNode sign(Cryptosuite each, ObjectNode badge) {
        return each.sign(
                badge,
                key,
                ProofOptions.assertion(
                        DidKey.verificationMethod(key.publicKey()),
                        Instant.parse("2026-05-14T16:30:00.987Z")));
    }

    private ProofCheck check(ObjectNode signed) {
        return Proofs.verify(signed, Proof.of(signed).getFirst(), key.publicKey());
    }

    private boolean passes(ObjectNode changed) {
        return check(changed).passed();
    }

    /** One copy for each text in the document, with that text changed. */
    private static Stream<ObjectNode> changes(ObjectNode root, JsonNode at) {
        return at.properties().stream().flatMap(member -> changesOf(root, at, member));
    }

    private static Stream<ObjectNode> changesOf(
            ObjectNode root, JsonNode parent, Map.Entry<String, JsonNode> member) {
        JsonNode value = member.getValue();
        if (!value.isString()) {
            return value.isArray()
                    ? value.valueStream().flatMap(item -> changes(root, item))
                    : changes(root, value);
        }
        ((ObjectNode) parent).put(member.getKey(), value.stringValue() + "x");
        ObjectNode changed = root.deepCopy();
        ((ObjectNode) parent).set(member.getKey(), value);
        return Stream.of(changed);
    }
}
