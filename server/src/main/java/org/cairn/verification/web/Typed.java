package org.cairn.verification.web;

/** What stood in the form's fields, so that it stands there again. */
public record Typed(String text, String email) {

    private static final int LONGEST = 100_000;

    /** Whether the same can be asked again by a button. */
    boolean isShort() {
        return !text.isBlank() && text.length() <= LONGEST;
    }
}
