package org.cairn.openbadges.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.Stream;
import org.cairn.openbadges.ConformanceData;
import org.cairn.openbadges.jsonld.Canonicalizer;
import org.cairn.openbadges.jsonld.Contexts;
import org.cairn.openbadges.jsonld.Limits;
import org.cairn.openbadges.key.DidKey;
import org.cairn.openbadges.key.EcKey;
import org.cairn.openbadges.key.Ed25519Key;
import org.cairn.openbadges.key.Multikey;
import org.cairn.openbadges.key.SigningKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The test vectors in the recommendations VC Data Integrity EdDSA 1.0 and ECDSA 1.0. */
class W3cVectorsTest {

    private static final String FOLDER = "vectors/vc-di-eddsa/";

    @Test
    void eddsaRdfc2022IsReproducedByteForByte() {
        ObjectNode keys = ConformanceData.json(FOLDER + "keyPair.json");
        Ed25519Key key = Ed25519Key.parse(keys.get("privateKeyMultibase").stringValue());
        ObjectNode expected = ConformanceData.json(FOLDER + "eddsa-rdfc-2022/signedDataInt.json");
        Proof proof = Proof.of(expected).getFirst();

        ObjectNode signed =
                suite().sign(
                                ConformanceData.json(FOLDER + "unsigned.json"),
                                key,
                                ProofOptions.assertion(
                                        proof.verificationMethod(),
                                        proof.created().orElse(Instant.EPOCH)));

        assertThat(key.publicKey().text()).isEqualTo(keys.get("publicKeyMultibase").stringValue());
        assertThat(signed).isEqualTo(expected);
        assertThat(suite().verify(expected, proof, DidKey.key(proof.verificationMethod())))
                .isEqualTo(new ProofCheck.Passed());
    }

    @ParameterizedTest
    @CsvSource({
        "vc-di-eddsa/eddsa-jcs-2022/signedJCS.json, vc-di-eddsa/unsigned.json",
        "vc-di-ecdsa/ecdsa-rdfc-2019-p256/signedECDSAP256.json, vc-di-ecdsa/unsigned.json",
        "vc-di-ecdsa/ecdsa-rdfc-2019-p384/signedECDSAP384.json, vc-di-ecdsa/unsigned.json",
        "vc-di-ecdsa/ecdsa-jcs-2019-p256/signedJCSECDSAP256.json, vc-di-ecdsa/unsigned.json",
        "vc-di-ecdsa/ecdsa-jcs-2019-p384/signedJCSECDSAP384.json, vc-di-ecdsa/unsigned.json"
    })
    void everySuiteSignsByteForByteFromThePublishedKeys(String signed, String unsigned) {
        ObjectNode expected = ConformanceData.json("vectors/" + signed);
        Proof proof = Proof.of(expected).getFirst();
        SigningKey key = secretOf(DidKey.key(proof.verificationMethod()));

        ObjectNode document =
                signing(proof)
                        .sign(
                                ConformanceData.json("vectors/" + unsigned),
                                key,
                                ProofOptions.assertion(
                                        proof.verificationMethod(),
                                        proof.created().orElse(Instant.EPOCH)));

        assertThat(document).isEqualTo(expected);
    }

    @Test
    void theOlderSuiteSignsByteForByte() {
        ObjectNode expected =
                ConformanceData.json(FOLDER + "Ed25519Signature2020/signedEdSig.json");
        ObjectNode unsigned = expected.deepCopy();
        unsigned.remove("proof");
        Proof proof = Proof.of(expected).getFirst();

        assertThat(
                        new Ed25519Signature2020(canonicalizer())
                                .sign(
                                        unsigned,
                                        secretOf(DidKey.key(proof.verificationMethod())),
                                        ProofOptions.assertion(
                                                proof.verificationMethod(),
                                                proof.created().orElse(Instant.EPOCH))))
                .isEqualTo(expected);
    }

    /** Each step of the published set and chain, made anew from the published private keys. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "signedProofSet1.json",
                "signedProofSet2.json",
                "signedProofChain1.json",
                "signedProofChain2.json"
            })
    void setsAndChainsAreMadeByteForByte(String file) {
        ObjectNode expected = ConformanceData.json(FOLDER + "proof-set-chain/" + file);
        ObjectNode document = expected.deepCopy();
        document.remove("proof");

        for (Proof proof : Proof.of(expected)) {
            document =
                    suite().sign(
                                    document,
                                    secretOf(DidKey.key(proof.verificationMethod())),
                                    options(proof));
        }

        assertThat(Proof.of(document)).isEqualTo(Proof.of(expected));
    }

    private static ProofOptions options(Proof proof) {
        ProofOptions options =
                ProofOptions.assertion(
                        proof.verificationMethod(), proof.created().orElse(Instant.EPOCH));
        if (!proof.id().isEmpty()) {
            options = options.named(proof.id());
        }
        JsonNode previous = proof.node().path("previousProof");
        return previous.isMissingNode()
                ? options
                : options.after(
                        previous.isArray()
                                ? previous.valueStream()
                                        .map(JsonNode::stringValue)
                                        .toArray(String[]::new)
                                : new String[] {previous.stringValue()});
    }

    private static Cryptosuite signing(Proof proof) {
        return switch (proof.cryptosuite()) {
            case "eddsa-jcs-2022" -> new EddsaJcs2022();
            case "ecdsa-rdfc-2019" -> new EcdsaRdfc2019(canonicalizer());
            case "ecdsa-jcs-2019" -> new EcdsaJcs2019();
            default -> throw new AssertionError(proof.cryptosuite());
        };
    }

    /** The published private key to a public one. */
    private static SigningKey secretOf(Multikey key) {
        String eddsa =
                ConformanceData.json(FOLDER + "keyPair.json")
                        .path("privateKeyMultibase")
                        .stringValue();
        Stream<SigningKey> of =
                Stream.concat(
                        Stream.of("p256KeyPair.json", "p384KeyPair.json")
                                .map(file -> ConformanceData.json("vectors/vc-di-ecdsa/" + file))
                                .map(pair ->
                                        EcKey.parse(pair.path("secretKeyMultibase").stringValue())),
                        Stream.concat(
                                        Stream.of(eddsa),
                                        ConformanceData.json(
                                                FOLDER + "proof-set-chain/" + "multiKeyPairs.json")
                                                .findValuesAsString("privateKeyMultibase")
                                                .stream())
                                .map(Ed25519Key::parse));
        return of.filter(secret -> secret.publicKey().equals(key)).findFirst().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "eddsa-rdfc-2022/signedDataInt.json, eddsa-rdfc-2022/canonDocDataInt.txt",
        "Ed25519Signature2020/signedEdSig.json, Ed25519Signature2020/canonDocEdSig.txt"
    })
    void canonicalFormsAreThePublishedOnes(String document, String canonical) {
        ObjectNode unsecured = ConformanceData.json(FOLDER + document);
        unsecured.remove("proof");

        assertThat(canonicalizer().canonicalize(unsecured))
                .isEqualTo(ConformanceData.text(FOLDER + canonical));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vc-di-eddsa/Ed25519Signature2020/signedEdSig.json",
                "vc-di-eddsa/eddsa-jcs-2022/signedJCS.json",
                "vc-di-eddsa/proof-set-chain/signedProofSet1.json",
                "vc-di-eddsa/proof-set-chain/signedProofSet2.json",
                "vc-di-eddsa/proof-set-chain/signedProofChain1.json",
                "vc-di-eddsa/proof-set-chain/signedProofChain2.json",
                "vc-di-ecdsa/ecdsa-rdfc-2019-p256/signedECDSAP256.json",
                "vc-di-ecdsa/ecdsa-rdfc-2019-p384/signedECDSAP384.json",
                "vc-di-ecdsa/ecdsa-jcs-2019-p256/signedJCSECDSAP256.json",
                "vc-di-ecdsa/ecdsa-jcs-2019-p384/signedJCSECDSAP384.json"
            })
    void everyProofVerifiesAndNoneDoesAfterAChange(String file) {
        ObjectNode document = ConformanceData.json("vectors/" + file);
        ObjectNode changed = document.deepCopy().put("name", "Another name");

        assertThat(Proof.of(document)).isNotEmpty();
        for (Proof proof : Proof.of(document)) {
            Multikey key = DidKey.key(proof.verificationMethod());

            assertThat(Proofs.verify(document, proof, key, canonicalizer()))
                    .isEqualTo(new ProofCheck.Passed());
            assertThat(Proofs.verify(changed, proof, key, canonicalizer()))
                    .isInstanceOf(ProofCheck.Failed.class);
        }
    }

    @Test
    void aProofThatBuildsUponAnotherFailsWithoutIt() {
        ObjectNode document =
                ConformanceData.json(FOLDER + "proof-set-chain/signedProofChain1.json");
        Proof last = Proof.of(document).getLast();
        ObjectNode alone = document.deepCopy().set("proof", last.node());

        assertThat(last.node().has("previousProof")).isTrue();
        assertThat(
                        Proofs.verify(
                                alone,
                                last,
                                DidKey.key(last.verificationMethod()),
                                canonicalizer()))
                .isInstanceOf(ProofCheck.Failed.class);
    }

    private static EddsaRdfc2022 suite() {
        return new EddsaRdfc2022(canonicalizer());
    }

    static Canonicalizer canonicalizer() {
        return new Canonicalizer(
                Contexts.standard()
                        .with(
                                "https://www.w3.org/ns/credentials/examples/v2",
                                ConformanceData.json("contexts/credentials-examples-v2.json")),
                Limits.STANDARD);
    }
}
