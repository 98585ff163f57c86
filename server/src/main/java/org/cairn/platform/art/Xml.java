package org.cairn.platform.art;

/** Makes words of people safe inside a drawing. */
final class Xml {
    private Xml() {}

    /** The words with markup escaped and without the characters XML forbids. */
    static String text(String words) {
        StringBuilder out = new StringBuilder(words.length() + 16);
        words.codePoints().filter(Xml::allowed).forEach(c -> escape(out, c));
        return out.toString();
    }

    private static void escape(StringBuilder out, int c) {
        switch (c) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            case '\'' -> out.append("&#39;");
            default -> out.appendCodePoint(c);
        }
    }

    private static boolean allowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }
}
