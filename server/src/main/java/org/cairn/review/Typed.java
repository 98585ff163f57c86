package org.cairn.review;

import org.cairn.platform.web.UserProblem;

/** Texts that people type, made safe to keep. */
final class Typed {

    /** Longest answer to one prompt, in characters; far beyond any guide. */
    static final int LONGEST_RESPONSE = 60_000;

    private Typed() {}

    /** The text trimmed and without the one character that PostgreSQL cannot keep. */
    static String kept(String text, int longest) {
        String clean = text.replace("\u0000", "").strip();
        if (clean.length() > longest) {
            throw new UserProblem("review.text.too-long", longest, clean.length());
        }
        return clean;
    }

    /** An answer as it was typed, with spaces at its end, so that autosave never moves a cursor. */
    static String asTyped(String text) {
        return asTyped(text, LONGEST_RESPONSE);
    }

    static String asTyped(String text, int longest) {
        String clean = text.replace("\u0000", "").replace("\r\n", "\n").replace('\r', '\n');
        if (clean.length() > longest) {
            throw new UserProblem("review.text.too-long", longest, clean.length());
        }
        return clean;
    }
}
