package org.cairn.openbadges.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Stream;
import org.cairn.openbadges.ConformanceData;
import org.cairn.openbadges.Ledger;
import org.cairn.openbadges.Replays;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The test vectors of the did:key method. */
@Replays("did:key vectors: from seed, from JWK, read and written")
class DidKeyVectorsTest {

    @TestFactory
    Stream<DynamicTest> seedsLeadToTheirDid() {
        return ConformanceData.replay(() ->
                vectors("ed25519-x25519.json")
                        .filter(vector -> vector.getValue().has("seed"))
                        .map(vector ->
                                dynamicTest(
                                        vector.getKey(),
                                        () ->
                                                assertThat(didOfSeed(vector.getValue()))
                                                        .isEqualTo(vector.getKey()))));
    }

    @TestFactory
    Stream<DynamicTest> keysWrittenAsJwkLeadToTheirDid() {
        return ConformanceData.replay(() ->
                Stream.of("nist-curves.json", "secp256k1.json")
                        .flatMap(DidKeyVectorsTest::vectors)
                        .filter(vector -> jwk(vector.getValue()).isObject())
                        .map(vector ->
                                dynamicTest(
                                        vector.getKey(),
                                        () ->
                                                assertThat(
                                                                DidKey.of(
                                                                        Jwk.read(
                                                                                (ObjectNode)
                                                                                        jwk(
                                                                                                vector
                                                                                                        .getValue()))))
                                                        .isEqualTo(vector.getKey()))));
    }

    @TestFactory
    Stream<DynamicTest> everyKindOfKeyIsRead() {
        return ConformanceData.replay(() ->
                Stream.of(
                                "ed25519-x25519.json",
                                "nist-curves.json",
                                "secp256k1.json",
                                "rsa.json",
                                "bls12381.json")
                        .flatMap(DidKeyVectorsTest::vectors)
                        .map(vector ->
                                dynamicTest(
                                        vector.getKey().substring(0, 20),
                                        () -> isRead(vector.getKey()))));
    }

    private static void isRead(String did) {
        if (did.startsWith("did:key:z5Tc")) {
            assertThatExceptionOfType(KeyProblem.class).isThrownBy(() -> DidKey.key(did));
            Ledger.except("z5Tc…", "a BLS key in two groups at once, which signs no badges");
        } else {
            assertThat(DidKey.of(DidKey.key(did))).isEqualTo(did);
        }
    }

    /** Keys for secrecy, which sign nothing. */
    @TestFactory
    Stream<DynamicTest> keysThatAgreeOnSecretsAreRead() {
        return ConformanceData.replay(() ->
                ConformanceData.json("vectors/did-key/x25519.json")
                        .path("didDocument")
                        .propertyNames()
                        .stream()
                        .map(did -> dynamicTest(did.substring(0, 20), () -> isRead(did))));
    }

    private static String didOfSeed(JsonNode vector) {
        byte[] seed = HexFormat.of().parseHex(vector.path("seed").asString(""));
        return DidKey.of(Ed25519Key.fromSeed(seed).publicKey());
    }

    private static JsonNode jwk(JsonNode vector) {
        return vector.at("/didDocument/verificationMethod/0/publicKeyJwk");
    }

    private static Stream<Map.Entry<String, JsonNode>> vectors(String file) {
        return ConformanceData.json("vectors/did-key/" + file).properties().stream();
    }
}
