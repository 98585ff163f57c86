package org.cairn.openbadges.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.cairn.openbadges.ConformanceData;
import org.cairn.openbadges.Ledger;
import org.cairn.openbadges.Replays;
import org.cairn.openbadges.json.StrictJson;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** Keys of every kind that signs, against the published facts of the RFCs. */
class SigningKeysTest {

    private static final String ED25519 =
            """
            {"kty":"OKP","crv":"Ed25519","d":"nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A",
             "x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}
            """;
    private static final String P256 =
            """
            {"kty":"EC","crv":"P-256","x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",
             "y":"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0",
             "d":"jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI"}
            """;
    private static final String RSA =
            """
            {"kty":"RSA","n":"%s","e":"AQAB","d":"%s"}
            """
                    .formatted(
                            "ofgWCuLjybRlzo0tZWJjNiuSfb4p4fAkd_wWJcyQoTbji9k0l8W26mPddxHmfHQp"
                                    + "-Vaw-4qPCJrcS2mJPMEzP1Pt0Bm4d4QlL-yRT-SFd2lZS-pCgNMsD1W_YpRP"
                                    + "EwOWvG6b32690r2jZ47soMZo9wGzjb_7OMg0LOL-bSf63kpaSHSXndS5z5re"
                                    + "xMdbBYUsLA9e-KXBdQOS-UTo7WTBEMa2R2CapHg665xsmtdVMTBQY4uDZlxv"
                                    + "b3qCo5ZwKh9kG4LT6_I5IhlJH7aGhyxXFvUK-DWNmoudF8NAco9_h9iaGNj8"
                                    + "q2ethFkMLs91kzk2PAcDTW9gb54h4FRWyuXpoQ",
                            "Eq5xpGnNCivDflJsRQBXHx1hdR1k6Ulwe2JZD50LpXyWPEAeP88vLNO97IjlA7_G"
                                    + "Q5sLKMgvfTeXZx9SE-7YwVol2NXOoAJe46sui395IW_GO-pWJ1O0BkTGoVEn"
                                    + "2bKVRUCgu-GjBVaYLU6f3l9kJfFNS3E0QbVdxzubSu3Mkqzjkn439X0M_V51"
                                    + "gfpRLI9JYanrC4D4qAdGcopV_0ZHHzQlBjudU2QvXt4ehNYTCBr6XCLQUShb"
                                    + "1juUO1ZdiYoFaFQT5Tw8bGUl_x_jTj3ccPDVZFD9pIuhLhBOneufuBiB4cS9"
                                    + "8l2SR_RQyGWSeWjnczT0QU91p1DhOVRuOopznQ");
    private static final String CLAIMS =
            ".eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFt"
                    + "cGxlLmNvbS9pc19yb290Ijp0cnVlfQ";

    @Replays("RFC 7515 A.2, A.3; RFC 8037 A.3, A.4; RFC 6979 A.2.5 (P-256)")
    @Test
    void rs256IsTheOneOfRfc7515AppendixA2() {
        SigningKey key = Jwk.readPrivate(StrictJson.read(RSA));

        assertThat(base64(key.sign(ascii("eyJhbGciOiJSUzI1NiJ9" + CLAIMS))))
                .isEqualTo(
                        "cC4hiUPoj9Eetdgtv3hF80EGrhuB__dzERat0XF9g2VtQgr9PJbu3XOiZj5RZmh7"
                                + "AAuHIm4Bh-0Qc_lF5YKt_O8W2Fp5jujGbds9uJdbF9CUAr7t1dnZcAcQjbKB"
                                + "YNX4BAynRFdiuB--f_nZLgrnbyTyWzO75vRK5h6xBArLIARNPvkSjtQBMHlb"
                                + "1L07Qe7K0GarZRmB_eSN9383LcOLn6_dO--xi12jzDwusC-eOkHWEsqtFZES"
                                + "c6BfI7noOPqvhJ1phCnvWh6IeYI2w9QOYEUipUTI8np6LbgGY9Fs98rqVt5A"
                                + "XLIhWkWywlVmtVrBp0igcN_IoypGlUPQGe77Rw");
    }

    @Replays("RFC 7515 A.2, A.3; RFC 8037 A.3, A.4; RFC 6979 A.2.5 (P-256)")
    @Test
    void es256ReadsTheSignatureOfRfc7515AppendixA3() {
        Multikey key = Jwk.read(StrictJson.read(P256));
        byte[] signature =
                Base64.getUrlDecoder()
                        .decode(
                                "DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSA"
                                        + "pmWQxfKTUJqPP3-Kg6NU1Q");

        assertThat(key.verifies(ascii("eyJhbGciOiJFUzI1NiJ9" + CLAIMS), signature)).isTrue();
        assertThat(key.verifies(ascii("eyJhbGciOiJFUzI1NiJ8" + CLAIMS), signature)).isFalse();
    }

    @Replays("RFC 7515 A.2, A.3; RFC 8037 A.3, A.4; RFC 6979 A.2.5 (P-256)")
    @Test
    void eddsaAndItsThumbprintAreThoseOfRfc8037() {
        SigningKey key = Jwk.readPrivate(StrictJson.read(ED25519));

        assertThat(
                        base64(
                                key.sign(
                                        ascii(
                                                "eyJhbGciOiJFZERTQSJ9."
                                                        + "RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc"))))
                .isEqualTo(
                        "hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5B"
                                + "hVsPt9g7sVvpAr_MuM0KAg");
        assertThat(Jwk.thumbprint(key.publicKey()))
                .isEqualTo("kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
    }

    @Replays("RFC 7515 A.2, A.3; RFC 8037 A.3, A.4; RFC 6979 A.2.5 (P-256)")
    @ParameterizedTest
    @CsvSource({
        "P256, C9AFA9D845BA75166B5C215767B1D6934E50C3DB36E89B127B8A622B120F6721,"
                + " sample,"
                + " EFD48B2AACB6A8FD1140DD9CD45E81D69D2C877B56AAF991C34D0EA84EAF3716"
                + "F7CB1C942D657C41D436C7A1B6E29F65F3E900DBB9AFF4064DC4AB2F843ACDA8",
        "P256, C9AFA9D845BA75166B5C215767B1D6934E50C3DB36E89B127B8A622B120F6721,"
                + " test,"
                + " F1ABB023518351CD71D881567B1EA663ED3EFCF6C5132B354F28D3B0B7D38367"
                + "019F4113742A2B14BD25926B49C649155F267E60D3814B4C0CC84250E46F0083"
    })
    void ellipticCurvesSignWithoutRandomnessAsRfc6979Says(
            KeyType type, String secret, String message, String signature) {
        EcKey key = EcKey.of(type, HexFormat.of().parseHex(secret));

        assertThat(HexFormat.of().withUpperCase().formatHex(key.sign(ascii(message))))
                .isEqualTo(signature);
    }

    @ParameterizedTest
    @EnumSource(names = {"P256", "P384", "P521"})
    void aCurveKeyComesBackFromWhatIsKept(KeyType type) {
        EcKey key = EcKey.generate(type, new SecureRandom());

        assertThat(EcKey.of(type, key.secret()).publicKey()).isEqualTo(key.publicKey());
        assertThat(Jwk.read(Jwk.write(key.publicKey()))).isEqualTo(key.publicKey());
        assertThat(DidKey.key(DidKey.of(key.publicKey()))).isEqualTo(key.publicKey());
        assertThat(key.publicKey().verifies(ascii("x"), key.sign(ascii("x")))).isTrue();
        assertThat(key.publicKey().verifies(ascii("y"), key.sign(ascii("x")))).isFalse();
        assertThat(key.toString())
                .isEqualTo("EcKey[" + key.publicKey() + "]")
                .doesNotContain(new BigInteger(1, key.secret()).toString());
    }

    @Test
    void anRsaKeyIsReadFromPkcs8AndPassedAroundInEveryForm() throws Exception {
        KeyPairGenerator pair = KeyPairGenerator.getInstance("RSA");
        pair.initialize(2048);
        RsaKey key = RsaKey.fromPkcs8(pair.generateKeyPair().getPrivate().getEncoded());

        assertThat(Multikey.parse(key.publicKey().text())).isEqualTo(key.publicKey());
        assertThat(Jwk.read(Jwk.write(key.publicKey()))).isEqualTo(key.publicKey());
        assertThat(key.publicKey().verifies(ascii("x"), key.sign(ascii("x")))).isTrue();
        assertThat(key.publicKey().verifies(ascii("y"), key.sign(ascii("x")))).isFalse();
        assertThat(key.toString()).isEqualTo("RsaKey[" + key.publicKey() + "]");
    }

    @Replays("did:key vectors: RSA keys as JWK, read and written, public and private")
    @TestFactory
    Stream<DynamicTest> rsaKeysOfOthersAreTheirDid() {
        return ConformanceData.replay(() ->
                ConformanceData.json("vectors/did-key/rsa.json").properties().stream()
                        .map(vector ->
                                DynamicTest.dynamicTest(
                                        vector.getKey().substring(0, 20),
                                        () -> {
                                            var json = vector.getValue();
                                            var read =
                                                    Jwk.read(
                                                            (ObjectNode) json.path("publicKeyJwk"));
                                            assertThat(DidKey.of(read)).isEqualTo(vector.getKey());
                                            assertThat(Jwk.write(read))
                                                    .isEqualTo(json.path("publicKeyJwk"));
                                            isReadPrivately(
                                                    (ObjectNode) json.path("privateKeyJwk"), read);
                                        })));
    }

    private static void isReadPrivately(ObjectNode jwk, Multikey known) {
        if (jwk.path("d").stringValue().endsWith("=")) {
            assertThatExceptionOfType(KeyProblem.class).isThrownBy(() -> Jwk.readPrivate(jwk));
            Ledger.except(
                    DidKey.of(known).substring("did:key:".length(), 14) + "…",
                    "its private part is padded, which RFC 7515 forbids");
            jwk.put("d", jwk.path("d").stringValue().replace("=", ""));
        }
        assertThat(Jwk.readPrivate(jwk).publicKey()).isEqualTo(known);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"kty\":\"oct\",\"k\":\"AAAA\"}",
                "{\"kty\":\"RSA\",\"n\":\"AQAB\",\"e\":\"AQAB\"}",
                "{\"kty\":\"RSA\",\"n\":\"AQAB\"}",
                "{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"AQ\",\"y\":\"AQ\"}",
                "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"AQ\"}"
            })
    void whatIsNoSoundPublicKeyIsRefused(String jwk) {
        assertThatExceptionOfType(KeyProblem.class)
                .isThrownBy(() -> Jwk.read(StrictJson.read(jwk)));
    }

    @Test
    void anExponentThatLetsAnyoneSignIsRefused() {
        ObjectNode jwk = StrictJson.read(RSA).put("e", "AQ");

        assertThatExceptionOfType(KeyProblem.class).isThrownBy(() -> Jwk.read(jwk));
    }

    @Test
    void aPrivatePartOfAnotherKeyIsRefused() {
        String other = base64(EcKey.generate(KeyType.P256, new SecureRandom()).secret());
        ObjectNode jwk = StrictJson.read(P256).put("d", other);

        assertThatExceptionOfType(KeyProblem.class)
                .isThrownBy(() -> Jwk.readPrivate(jwk))
                .withMessageContaining("does not belong");
    }

    @ParameterizedTest
    @ValueSource(strings = {"AA", "AQAB"})
    void anRsaExponentThatDoesNotFitTheOthersIsRefused(String exponent) {
        ObjectNode jwk = StrictJson.read(RSA).put("d", exponent);

        assertThatExceptionOfType(KeyProblem.class)
                .isThrownBy(() -> Jwk.readPrivate(jwk))
                .withMessageContaining("does not belong");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "y"})
    void aCoordinateIsAsLongAsTheNumbersOfItsCurve(String member) {
        ObjectNode jwk = StrictJson.read(P256);
        byte[] number = Base64.getUrlDecoder().decode(jwk.path(member).stringValue());
        byte[] longer = new byte[number.length + 1];
        System.arraycopy(number, 0, longer, 1, number.length);

        assertThatExceptionOfType(KeyProblem.class)
                .isThrownBy(() -> Jwk.read(jwk.put(member, base64(longer))))
                .withMessageContaining("as long as");
    }

    /** A seed small enough that a writer of plain numbers would have left zeros away. */
    @ParameterizedTest
    @ValueSource(strings = {"P256", "P384", "P521"})
    void aPrivateNumberIsAsLongAsTheNumbersOfItsCurve(KeyType type) {
        EcKey key = EcKey.of(type, new byte[] {7});
        ObjectNode jwk = Jwk.write(key.publicKey()).put("d", base64(key.secret()));

        assertThat(Jwk.readPrivate(jwk).publicKey()).isEqualTo(key.publicKey());
        assertThatExceptionOfType(KeyProblem.class)
                .isThrownBy(() -> Jwk.readPrivate(jwk.put("d", base64(new byte[] {7}))))
                .withMessage("The member d of the JWK is not as long as the numbers of its curve");
    }

    @Test
    void anEd25519SeedHasAllItsBytes() {
        ObjectNode jwk = StrictJson.read(ED25519).put("d", base64(new byte[31]));

        assertThatExceptionOfType(KeyProblem.class)
                .isThrownBy(() -> Jwk.readPrivate(jwk))
                .withMessageContaining("32 bytes");
    }

    @Test
    void aPrivatePartIsNotPadded() {
        for (String text : List.of(RSA, ED25519, P256)) {
            ObjectNode jwk = StrictJson.read(text);
            jwk.put("d", padded(jwk.path("d").stringValue()));

            assertThatExceptionOfType(KeyProblem.class)
                    .isThrownBy(() -> Jwk.readPrivate(jwk))
                    .withMessage("The member d of the JWK is not base64url without padding");
        }
    }

    /** Some are published so, and no other key could be meant. */
    @Test
    void aPublicKeyOfOthersMayBePadded() {
        for (String text : List.of(RSA, ED25519, P256)) {
            ObjectNode jwk = StrictJson.read(text);
            Multikey plain = Jwk.read(jwk);
            List.of("n", "x", "y").stream()
                    .filter(jwk::has)
                    .forEach(member -> jwk.put(member, padded(jwk.path(member).stringValue())));

            assertThat(Jwk.read(jwk)).isEqualTo(plain);
        }
    }

    private static String padded(String base64) {
        return base64 + "=".repeat(-base64.length() & 3);
    }

    @Test
    void aKeyForEncryptionIsNotTakenForOneThatSigns() {
        for (String use :
                List.of(
                        "{\"use\":\"enc\"}",
                        "{\"key_ops\":[\"deriveKey\"]}",
                        "{\"use\":\"enc\",\"key_ops\":[\"verify\"]}")) {
            ObjectNode jwk = StrictJson.read(P256);
            jwk.setAll(StrictJson.read(use));

            assertThatExceptionOfType(KeyProblem.class)
                    .as(use)
                    .isThrownBy(() -> Jwk.read(jwk))
                    .withMessageContaining("signatures");
        }
        ObjectNode signing = StrictJson.read(P256).put("use", "sig");
        signing.putArray("key_ops").add("verify");
        assertThat(Jwk.read(signing)).isEqualTo(Jwk.read(StrictJson.read(P256)));
        ObjectNode secrets = StrictJson.read(ED25519).put("crv", "X25519").put("use", "enc");
        assertThat(Jwk.read(secrets).type()).isEqualTo(KeyType.X25519);
    }

    @Test
    void everyAlgorithmGoesWithOneKindOfKey() {
        assertThat(JwsAlgorithm.named("none")).isEmpty();
        assertThat(JwsAlgorithm.named("HS256")).isEmpty();
        assertThat(JwsAlgorithm.named("Ed25519")).contains(JwsAlgorithm.EDDSA);
        for (JwsAlgorithm algorithm : JwsAlgorithm.values()) {
            assertThat(JwsAlgorithm.of(algorithm.keyType())).isEqualTo(algorithm);
        }
    }

    @Test
    void aDocumentNamesItsKeysOnceMoreAsJwk() {
        SigningKey key = Jwk.readPrivate(StrictJson.read(ED25519));
        ControllerDocument document =
                DidWeb.document("did:web:a.example", List.of(key.publicKey())).withJsonWebKeys();
        String id = "did:web:a.example#kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k";

        ObjectNode json = document.toJson();

        assertThat(json.at("/verificationMethod/1/id").stringValue()).isEqualTo(id);
        assertThat(json.at("/verificationMethod/1/publicKeyJwk/x").stringValue())
                .isEqualTo("11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo");
        assertThat(json.at("/verificationMethod/1").has("publicKeyMultibase")).isFalse();
        assertThat(ControllerDocument.read(json)).isEqualTo(document);
        assertThat(document.withJsonWebKeys()).isEqualTo(document);
        assertThat(document.assertionMethod(id).orElseThrow().key()).contains(key.publicKey());
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
