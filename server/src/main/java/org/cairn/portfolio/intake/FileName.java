package org.cairn.portfolio.intake;

import java.text.Normalizer;

/** Makes a file's name harmless: no path, nothing invisible, nothing that turns the text around. */
public final class FileName {

    private static final int LONGEST = 120;
    private static final int LONGEST_ENDING = 12;

    private FileName() {}

    /** The name as it may be kept and shown; "file" where nothing is left of it. */
    public static String clean(String given) {
        String name = Normalizer.normalize(given, Normalizer.Form.NFC);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        StringBuilder kept = new StringBuilder();
        name.codePoints().filter(FileName::visible).forEach(kept::appendCodePoint);
        String plain = kept.toString().replaceAll("[<>:\"|?*]", "").replaceAll("\\s+", " ").strip();
        plain = plain.replaceAll("^\\.+", "").strip();
        return plain.isEmpty() ? "file" : shortened(plain);
    }

    /** The name without its ending, as a first guess for a title. */
    public static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static boolean visible(int letter) {
        int type = Character.getType(letter);
        return type != Character.CONTROL
                && type != Character.FORMAT
                && type != Character.SURROGATE
                && type != Character.PRIVATE_USE
                && type != Character.UNASSIGNED
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR;
    }

    private static String shortened(String name) {
        if (name.codePointCount(0, name.length()) <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 && name.length() - dot <= LONGEST_ENDING ? name.substring(dot) : "";
        int room = LONGEST - ending.codePointCount(0, ending.length());
        return name.substring(0, name.offsetByCodePoints(0, room)) + ending;
    }
}
