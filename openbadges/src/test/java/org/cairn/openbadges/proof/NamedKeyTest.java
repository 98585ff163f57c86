package org.cairn.openbadges.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.cairn.openbadges.credential.VerifiablePresentation;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.jwt.CredentialJwt;
import org.cairn.openbadges.jwt.JwtProblem;
import org.cairn.openbadges.jwt.KeyReference;
import org.cairn.openbadges.jwt.PresentationJwt;
import org.cairn.openbadges.key.DidKey;
import org.cairn.openbadges.key.EcKey;
import org.cairn.openbadges.key.Ed25519Key;
import org.cairn.openbadges.key.KeyType;
import org.cairn.openbadges.key.SigningKey;
import org.cairn.openbadges.proof.ProofOptions.Meeting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.node.ObjectNode;

/** Who signs under a did:key signs with that key, or what is signed verifies nowhere. */
class NamedKeyTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final SigningKey ED25519 = Ed25519Key.generate(RANDOM);
    private static final SigningKey P256 = EcKey.generate(KeyType.P256, RANDOM);

    static Stream<Arguments> suites() {
        return Stream.of(
                Arguments.of(new EddsaRdfc2022(), ED25519),
                Arguments.of(new EddsaJcs2022(), ED25519),
                Arguments.of(new EcdsaRdfc2019(), P256),
                Arguments.of(
                        new EcdsaSd2023().showing(List.of(JsonPointer.compile("/issuer"))), P256));
    }

    @ParameterizedTest
    @MethodSource("suites")
    void aProofIsNotMadeUnderTheDidOfAnotherKey(Cryptosuite suite, SigningKey key) {
        var own = DidKey.verificationMethod(key.publicKey());
        assertThat(Proof.of(suite.sign(document(), key, ProofOptions.assertion(own, NOW))))
                .hasSize(1);
        for (var method : wrong(key)) {
            assertThatExceptionOfType(ProofProblem.class)
                    .isThrownBy(
                            () -> suite.sign(document(), key, ProofOptions.assertion(method, NOW)))
                    .withMessageContaining(method)
                    .withMessageContaining("must be " + own);
        }
    }

    @ParameterizedTest
    @MethodSource("suites")
    void whatTheIssuersDocumentAloneTellsIsNotJudged(Cryptosuite suite, SigningKey key) {
        for (var method : List.of("did:web:north.example#key-1", "https://north.example/keys#1")) {
            var signed = suite.sign(document(), key, ProofOptions.assertion(method, NOW));
            assertThat(Proof.of(signed).getFirst().verificationMethod()).isEqualTo(method);
        }
    }

    @Test
    void norIsAJwt() {
        var own = DidKey.verificationMethod(ED25519.publicKey());
        assertThat(CredentialJwt.jose(document(), ED25519, KeyReference.id(own))).isNotEmpty();
        assertThat(CredentialJwt.jose(document(), ED25519, KeyReference.id("did:web:a#b")))
                .isNotEmpty();
        for (var method : wrong(ED25519)) {
            var reference = KeyReference.id(method);
            var shown =
                    VerifiablePresentation.of("urn:uuid:p", own.split("#", 2)[0])
                            .showing(CredentialJwt.jose(document(), ED25519, KeyReference.id(own)))
                            .build();
            assertThatExceptionOfType(JwtProblem.class)
                    .isThrownBy(() -> CredentialJwt.jose(document(), ED25519, reference))
                    .withMessageContaining("must be " + own);
            assertThatExceptionOfType(JwtProblem.class)
                    .isThrownBy(() ->
                            PresentationJwt.sign(
                                    shown,
                                    ED25519,
                                    reference,
                                    new Meeting("https://school.example", "n"),
                                    new PresentationJwt.Span(NOW, NOW.plusSeconds(60))));
        }
    }

    private static List<String> wrong(SigningKey key) {
        var other = Ed25519Key.generate(RANDOM).publicKey();
        return List.of(
                DidKey.of(other),
                DidKey.verificationMethod(other),
                DidKey.of(other) + "#" + key.publicKey(),
                DidKey.of(key.publicKey()),
                DidKey.of(key.publicKey()) + "#",
                DidKey.of(key.publicKey()) + "#" + other,
                DidKey.verificationMethod(key.publicKey()) + "x",
                DidKey.of(key.publicKey()) + "?" + key.publicKey());
    }

    private static ObjectNode document() {
        return StrictJson.read(
                """
                {"@context": ["https://www.w3.org/ns/credentials/v2"],
                 "id": "urn:uuid:7f0c2a52-6a6f-4f0e-9e0c-0d6f1b0f7a19",
                 "type": ["VerifiableCredential"], "issuer": "did:web:north.example",
                 "credentialSubject": {"id": "did:example:rosa"}}
                """);
    }
}
