package org.cairn.openbadges.cli;

import java.util.Collection;

/** What a verification comes to, in the order in which it decides about several badges. */
enum Answer {
    /** Something that decides is certainly not as it should be. */
    INVALID(1, "NOT VALID"),
    /** Something that decides could not be checked; nothing is known to be wrong. */
    UNCHECKED(2, "could not be checked"),
    /** All that decides was checked and is right. */
    VALID(0, "valid");

    private final int code;
    private final String words;

    Answer(int code, String words) {
        this.code = code;
        this.words = words;
    }

    /** The exit code. */
    int code() {
        return code;
    }

    /** For people. */
    String words() {
        return words;
    }

    /** That of several badges together. */
    static Answer of(Collection<Answer> answers) {
        return answers.stream().min(Answer::compareTo).orElse(VALID);
    }
}
