package org.cairn.openbadges.proof;

/** What came of checking one proof with one key. */
public sealed interface ProofCheck {

    /** The signature is right: the document is as the holder of the key left it. */
    record Passed() implements ProofCheck {}

    /**
     * The document was changed, another key signed it, or it cannot mean anything.
     *
     * @param reason one sentence for a person
     */
    record Failed(String reason) implements ProofCheck {}

    /**
     * Nothing can be said, as the proof or a context is of a kind that is not supported.
     *
     * @param reason one sentence for a person, naming the thing that is not supported
     */
    record NotChecked(String reason) implements ProofCheck {}

    /** Whether the proof fits. */
    default boolean passed() {
        return this instanceof Passed;
    }
}
