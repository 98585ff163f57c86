package org.cairn.openbadges.proof;

import tools.jackson.databind.node.ObjectNode;

/** Makes the bytes that a suite signs out of a document and the proof to come. */
interface Hashing {

    /**
     * @param document with or without its proofs, which do not count
     * @param config the proof without its value
     */
    byte[] of(ObjectNode document, ObjectNode config);

    /** Adds to a new proof what the suite wants to stand in it beside what all have. */
    default void prepare(ObjectNode document, ObjectNode config) {}
}
