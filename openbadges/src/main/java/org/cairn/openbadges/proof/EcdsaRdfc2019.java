package org.cairn.openbadges.proof;

import org.cairn.openbadges.jsonld.Canonicalizer;
import org.cairn.openbadges.key.KeyType;
import org.cairn.openbadges.key.Multikey;
import tools.jackson.databind.node.ObjectNode;

/** Proofs by P-256 and P-384 keys, only read (VC Data Integrity ECDSA 1.0, section 3.2). */
final class EcdsaRdfc2019 implements Cryptosuite {

    private final RdfcHash p256;
    private final RdfcHash p384;

    EcdsaRdfc2019(Canonicalizer canonicalizer) {
        this.p256 = new RdfcHash(canonicalizer, "SHA-256");
        this.p384 = new RdfcHash(canonicalizer, "SHA-384");
    }

    @Override
    public boolean made(Proof proof) {
        return proof.type().equals("DataIntegrityProof")
                && proof.cryptosuite().equals("ecdsa-rdfc-2019");
    }

    @Override
    public ProofCheck verify(ObjectNode document, Proof proof, Multikey key) {
        boolean large = key.type() == KeyType.P384;
        return Secured.check(
                proof,
                key,
                large ? KeyType.P384 : KeyType.P256,
                () -> (large ? p384 : p256).of(document, Secured.config(proof)));
    }
}
