package org.cairn.openbadges.jsonld;

import org.cairn.openbadges.OpenBadgesProblem;

/** Says why a document has no canonical form here, naming the word or the context at fault. */
public final class JsonLdProblem extends OpenBadgesProblem {

    private static final long serialVersionUID = 1L;

    /** What a caller may want to tell apart. */
    public enum Kind {
        /** A context is not among those that are carried along; nothing is ever fetched. */
        UNKNOWN_CONTEXT,
        /** A member, a type or a reference means nothing under the contexts that are named. */
        UNDEFINED_TERM,
        /** The document is too large or too tangled to be put in canonical form in bounded time. */
        TOO_COMPLEX,
        /** The document breaks the rules of JSON-LD. */
        INVALID
    }

    private final Kind kind;

    /** With a sentence for the person who brought the thing at fault. */
    public JsonLdProblem(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    /** What sort of problem it is, for callers that answer each sort in a way of its own. */
    public Kind kind() {
        return kind;
    }
}
