package org.cairn.openbadges.proof;

import org.cairn.openbadges.key.Multikey;
import tools.jackson.databind.node.ObjectNode;

/** A way of checking proofs: which bytes are signed, and how (VC Data Integrity 1.0, section 3). */
interface Cryptosuite {

    /** Whether the proof says that it was made in this way. */
    boolean made(Proof proof);

    /**
     * Checks the signature alone; whose key it is, and when it was valid, is not asked here.
     *
     * @param document with or without its proofs
     */
    ProofCheck verify(ObjectNode document, Proof proof, Multikey key);
}
