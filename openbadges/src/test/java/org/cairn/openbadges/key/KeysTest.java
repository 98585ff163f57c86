package org.cairn.openbadges.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys, their written forms, and what they sign. */
class KeysTest {

    /** RFC 8032, section 7.1, test 2. */
    private static final String SEED =
            "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb";

    @Test
    void signsAsTheRfcSays() {
        Ed25519Key key = Ed25519Key.fromSeed(HexFormat.of().parseHex(SEED));

        byte[] signature = key.sign(new byte[] {0x72});

        assertThat(HexFormat.of().formatHex(signature))
                .isEqualTo(
                        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                                + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
        assertThat(key.publicKey().verifies(new byte[] {0x72}, signature)).isTrue();
        assertThat(key.publicKey().verifies(new byte[] {0x73}, signature)).isFalse();
    }

    @Test
    void aKeyComesBackFromItsSeedAndFromItsMultibaseForm() {
        Ed25519Key key = Ed25519Key.generate(new SecureRandom());

        assertThat(Ed25519Key.fromSeed(key.seed()).publicKey()).isEqualTo(key.publicKey());
        assertThat(Multikey.parse(key.publicKey().text())).isEqualTo(key.publicKey());
        assertThat(key.publicKey().text()).startsWith("z6Mk");
    }

    @Test
    void theTextOfAPrivateKeyDoesNotShowIt() {
        Ed25519Key key = Ed25519Key.fromSeed(HexFormat.of().parseHex(SEED));

        assertThat(key.toString()).isEqualTo("Ed25519Key[" + key.publicKey().text() + "]");
    }

    @Test
    void aSignatureOfTheWrongLengthIsWrongAndNoError() {
        Multikey key = Ed25519Key.generate(new SecureRandom()).publicKey();

        assertThat(key.verifies(new byte[1], new byte[0])).isFalse();
        assertThat(key.verifies(new byte[1], new byte[63])).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"Hello World!, 2NEpo7TZRRrLZSi2U", "'',''", "a, 2g"})
    void base58IsTheOneOfBitcoin(String plain, String encoded) {
        byte[] bytes = plain.getBytes(StandardCharsets.UTF_8);

        assertThat(Base58.encode(bytes)).isEqualTo(encoded);
        assertThat(Base58.decode(encoded)).isEqualTo(bytes);
    }

    @Test
    void leadingZerosSurviveBase58() {
        byte[] bytes = {0, 0, 1, 2, -1};

        assertThat(Base58.encode(bytes)).startsWith("11");
        assertThat(Base58.decode(Base58.encode(bytes))).isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "z",
                "z0",
                "z6Mk",
                "u6MkrJVn",
                "z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ"
            })
    void whatIsNoMultikeyIsRefused(String text) {
        assertThatExceptionOfType(KeyProblem.class).isThrownBy(() -> Multikey.parse(text));
    }

    @Test
    void base58OfEndlessLengthIsRefused() {
        assertThatExceptionOfType(KeyProblem.class)
                .isThrownBy(() -> Base58.decode("z".repeat(100_000)))
                .withMessageContaining("too long");
    }

    /** No point has this x; a sign that is none; a number beyond the field. */
    @ParameterizedTest
    @CsvSource({
        "P256, 000000000000000000000000000000000000000000000000000000000000000000",
        "P256, 050000000000000000000000000000000000000000000000000000000000000000",
        "P256, 02ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
        "SECP256K1, 020000000000000000000000000000000000000000000000000000000000000000",
        "RSA, 0401ff"
    })
    void whatIsNoKeyOfItsKindIsRefusedAtOnce(KeyType type, String hex) {
        assertThatExceptionOfType(KeyProblem.class)
                .isThrownBy(() -> Multikey.of(type, HexFormat.of().parseHex(hex)));
    }

    @Test
    void aKeyForAgreeingOnSecretsAssertsNothing() {
        Multikey key = Multikey.of(KeyType.X25519, new byte[32]);

        ControllerDocument document = DidKey.document(DidKey.of(key));

        assertThat(document.method(DidKey.verificationMethod(key))).isPresent();
        assertThat(document.assertionMethods()).isEmpty();
        assertThat(document.authenticationMethods()).isEmpty();
        assertThat(document.toJson().at("/keyAgreement/0").asString(""))
                .isEqualTo(DidKey.verificationMethod(key));
    }

    @Test
    void aDidKeyHoldsItsKey() {
        Multikey key = Ed25519Key.generate(new SecureRandom()).publicKey();

        assertThat(DidKey.key(DidKey.of(key))).isEqualTo(key);
        assertThat(DidKey.key(DidKey.verificationMethod(key))).isEqualTo(key);
        assertThat(DidKey.document(DidKey.of(key)).assertionMethod(DidKey.verificationMethod(key)))
                .isPresent();
    }
}
