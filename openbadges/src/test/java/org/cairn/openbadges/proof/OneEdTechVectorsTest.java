package org.cairn.openbadges.proof;

import static org.assertj.core.api.Assertions.assertThat;

import org.cairn.openbadges.ConformanceData;
import org.cairn.openbadges.jsonld.Canonicalizer;
import org.cairn.openbadges.key.Multikey;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

/** The signed documents of 1EdTech's own validator, with the canonical forms that it expects. */
class OneEdTechVectorsTest {

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
}
