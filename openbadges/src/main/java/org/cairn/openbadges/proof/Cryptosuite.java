package org.cairn.openbadges.proof;

import org.cairn.openbadges.key.Multikey;
import org.cairn.openbadges.key.SigningKey;
import tools.jackson.databind.node.ObjectNode;

/**
 * A way of making and checking proofs: which bytes are signed, and by which kind of key (VC Data
 * Integrity 1.0, section 3). Safe for use by many threads.
 */
public sealed interface Cryptosuite permits DataIntegritySuite, EcdsaSd2023 {

    /**
     * The document with a proof added; proofs that it has already stay. It is a new object, whose
     * other members are those of the document, not copies.
     *
     * @throws ProofProblem when the key is not of the suite's kind, the verification method is a
     *     did:key of another key or without its fragment, or the document cannot be signed: it says
     *     something that its contexts do not define, or holds what others cannot read, such as half
     *     a character
     */
    ObjectNode sign(ObjectNode document, SigningKey key, ProofOptions options);

    /** Whether the proof says that it was made in this way. */
    boolean made(Proof proof);

    /**
     * Checks the signature alone; whose key it is, and when it was valid, is not asked here.
     *
     * @param document with or without its proofs
     */
    ProofCheck verify(ObjectNode document, Proof proof, Multikey key);
}
