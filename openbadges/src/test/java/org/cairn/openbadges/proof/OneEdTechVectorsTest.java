package org.cairn.openbadges.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.cairn.openbadges.ConformanceData;
import org.cairn.openbadges.Replays;
import org.cairn.openbadges.jsonld.Canonicalizer;
import org.cairn.openbadges.key.Ed25519Key;
import org.cairn.openbadges.key.Multikey;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** The signed documents of 1EdTech's own validator, with the canonical forms that it expects. */
@Replays(
        "1EdTech implementation guide, a badge and a CLR: canonical forms, proofs, signed"
                + " byte for byte from the published key")
class OneEdTechVectorsTest {

    /** Published in the Open Badges 3.0 implementation guide, for its examples alone. */
    private static final String SEED =
            "6241a409e6707bb640a0140a8a32bc3d193c33a661747284d6adfa4ed4180be4";

    private static final String FOLDER = "vectors/1edtech-ldproof/";

    @ParameterizedTest
    @CsvSource({"ob-signed-credential.json, obv3p0", "clr-signed-credential.json, clrv2p0"})
    void canonicalFormAndProofAreTheirs(String name, String canon) {
        ObjectNode document = ConformanceData.json(FOLDER + name);
        Proof proof = Proof.of(document).getFirst();
        String method = proof.verificationMethod();
        Multikey key = Multikey.parse(method.substring(method.indexOf('#') + 1));

        ObjectNode unsecured = document.deepCopy();
        unsecured.remove("proof");

        assertThat(Canonicalizer.standard().canonicalize(unsecured))
                .isEqualTo(ConformanceData.text(FOLDER + "canon/" + canon + "/document-canon.txt"));
        assertThat(Proofs.verify(document, proof, key)).isEqualTo(new ProofCheck.Passed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ob-signed-credential.json", "clr-signed-credential.json"})
    void signingIsReproducedByteForByte(String name) {
        ObjectNode expected = ConformanceData.json(FOLDER + name);
        Proof proof = Proof.of(expected).getFirst();
        ObjectNode unsigned = expected.deepCopy();
        unsigned.remove("proof");

        ObjectNode signed =
                new EddsaRdfc2022()
                        .sign(
                                unsigned,
                                Ed25519Key.fromSeed(HexFormat.of().parseHex(SEED)),
                                ProofOptions.assertion(
                                        proof.verificationMethod(), proof.created().orElseThrow()));

        assertThat(Proof.of(signed)).containsExactly(proof);
    }
}
