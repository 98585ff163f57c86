package org.cairn.openbadges.proof;

import org.cairn.openbadges.key.Ed25519Key;
import org.cairn.openbadges.key.Multikey;
import tools.jackson.databind.node.ObjectNode;

/**
 * The suite in which Open Badges are signed: {@code eddsa-rdfc-2022} (VC Data Integrity EdDSA 1.0,
 * section 3.2).
 */
public final class EddsaRdfc2022 implements Cryptosuite {

    /**
     * A copy of the document with a proof added; proofs that it has already stay.
     *
     * @throws ProofProblem when the document says something that its contexts do not define
     */
    public ObjectNode sign(ObjectNode document, Ed25519Key key, ProofOptions options) {
        throw new ProofProblem("Signing comes with the next commit");
    }

    @Override
    public boolean made(Proof proof) {
        return proof.type().equals("DataIntegrityProof")
                && proof.cryptosuite().equals("eddsa-rdfc-2022");
    }

    @Override
    public ProofCheck verify(ObjectNode document, Proof proof, Multikey key) {
        return new ProofCheck.NotChecked("Checking comes with the next commit");
    }
}
