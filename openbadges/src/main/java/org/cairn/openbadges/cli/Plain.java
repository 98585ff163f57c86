package org.cairn.openbadges.cli;

/**
 * Texts from badges, made safe for a terminal: what could move the cursor, change colors or turn
 * the direction of writing is shown as a sign for it.
 */
final class Plain {

    private static final int SIGN = 0xFFFD;

    private Plain() {}

    /** As one line; line feeds and tabs become spaces. */
    static String line(String text) {
        return text(text.replaceAll("[\\r\\n\\t]+", " ")).strip();
    }

    /** As text of several lines. */
    static String text(String text) {
        return text.codePoints()
                .map(c -> isSafe(c) ? c : SIGN)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isSafe(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c == '\n' || c == '\t';
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                    false;
            // marks that join letters and emoji stay, those that turn the direction do not
            case Character.FORMAT -> c == 0x200C || c == 0x200D;
            default -> true;
        };
    }
}
