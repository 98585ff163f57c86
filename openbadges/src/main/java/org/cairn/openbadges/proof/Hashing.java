package org.cairn.openbadges.proof;

import tools.jackson.databind.node.ObjectNode;

/** Makes the bytes that a suite signs out of a document and the proof to come. */
interface Hashing {

    /**
     * @param document with or without its proofs, which do not count
     * @param config the proof without its value
     */
    byte[] of(ObjectNode document, ObjectNode config);

    /** The same for a proof that is being made; many that are made at once say the same. */
    default byte[] ofNew(ObjectNode document, ObjectNode config) {
        return of(document, config);
    }

    /** Adds to a new proof what the suite wants to stand in it beside what all have. */
    default void prepare(ObjectNode document, ObjectNode config) {}
}
