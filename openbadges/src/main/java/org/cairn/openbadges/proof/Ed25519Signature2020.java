package org.cairn.openbadges.proof;

import org.cairn.openbadges.jsonld.Canonicalizer;
import org.cairn.openbadges.key.KeyType;
import org.cairn.openbadges.key.Multikey;
import tools.jackson.databind.node.ObjectNode;

/** The suite of badges on VC 1.1, only read (VC Data Integrity EdDSA 1.0, section 3.4). */
final class Ed25519Signature2020 implements Cryptosuite {

    private final RdfcHash hash;

    Ed25519Signature2020(Canonicalizer canonicalizer) {
        this.hash = new RdfcHash(canonicalizer, "SHA-256");
    }

    @Override
    public boolean made(Proof proof) {
        return proof.type().equals("Ed25519Signature2020");
    }

    @Override
    public ProofCheck verify(ObjectNode document, Proof proof, Multikey key) {
        return Secured.check(
                proof, key, KeyType.ED25519, () -> hash.of(document, Secured.config(proof)));
    }
}
