package org.cairn.openbadges.jsonld;

/**
 * Ends the compiled way from deep inside a document: it holds something that only the general
 * algorithm knows, be it sound or not.
 */
final class Unfamiliar extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Without a trace, as it says nothing but "not here" and may come once per document. */
    static final Unfamiliar TERRITORY = new Unfamiliar();

    private Unfamiliar() {
        super("only the general algorithm knows this", null, false, false);
    }
}
