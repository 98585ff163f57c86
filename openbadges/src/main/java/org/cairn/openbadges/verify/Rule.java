package org.cairn.openbadges.verify;

/** One thing that is checked of a badge; {@code B} is the kind of badge. */
interface Rule<B> {

    /** Stable; the first part of the keys of its messages. */
    String id();

    Severity severity();

    Message title(B badge);

    /** Whether there is anything to check. */
    default boolean applies(B badge) {
        return true;
    }

    Judgement check(B badge);
}
