package org.cairn.openbadges.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.cairn.openbadges.ConformanceData;
import org.cairn.openbadges.jsonld.Canonicalizer;
import org.cairn.openbadges.jsonld.Contexts;
import org.cairn.openbadges.jsonld.Limits;
import org.cairn.openbadges.key.DidKey;
import org.cairn.openbadges.key.Ed25519Key;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

/** The test vectors in the recommendation VC Data Integrity EdDSA 1.0. */
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
        "eddsa-rdfc-2022/signedDataInt.json, eddsa-rdfc-2022/canonDocDataInt.txt",
        "Ed25519Signature2020/signedEdSig.json, Ed25519Signature2020/canonDocEdSig.txt"
    })
    void canonicalFormsAreThePublishedOnes(String document, String canonical) {
        ObjectNode unsecured = ConformanceData.json(FOLDER + document);
        unsecured.remove("proof");

        assertThat(canonicalizer().canonicalize(unsecured))
                .isEqualTo(ConformanceData.text(FOLDER + canonical));
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
