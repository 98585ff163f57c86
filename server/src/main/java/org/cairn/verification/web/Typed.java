package org.cairn.verification.web;

/** What stood in the form's fields, so that it stands there again. */
public record Typed(String text, String email) {

    private static final int LONGEST = 100_000;

    /** Whether the same can be asked again by a button. */
    public boolean isShort() {
        return hasText() && text.length() <= LONGEST;
    }

    /** Whether it was pasted or a link, and no file. */
    public boolean hasText() {
        return !text.isBlank();
    }

    /** The same where a file was given, which is looked at instead of the text. */
    Typed besideFile() {
        return new Typed("", email);
    }
}
