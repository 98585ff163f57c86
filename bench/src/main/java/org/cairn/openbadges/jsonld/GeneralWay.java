package org.cairn.openbadges.jsonld;

import tools.jackson.databind.node.ObjectNode;

/** The general algorithms alone, which answer what the compiled contexts do not know. */
public final class GeneralWay {

    private GeneralWay() {}

    /** Canonical N-Quads by JSON-LD expansion and RDFC-1.0. */
    public static String canonicalize(ObjectNode document) {
        return canonicalize(Canonicalizer.standard(), document);
    }

    /** The same with other contexts. */
    public static String canonicalize(Canonicalizer canonicalizer, ObjectNode document) {
        return canonicalizer.general(document, "SHA-256");
    }
}
