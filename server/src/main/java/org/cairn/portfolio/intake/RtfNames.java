package org.cairn.portfolio.intake;

import java.io.IOException;
import java.util.Set;

/**
 * What word processors write into rich text beside the text: the properties, who commented and who
 * changed what. It becomes spaces; a name that stands in the text stays.
 */
final class RtfNames {

    private static final Set<String> GROUPS =
            Set.of("info", "userprops", "revtbl", "atnauthor", "atnid", "datastore", "docvar");

    /** The people who changed something are counted by their semicolons. */
    private static final String COUNTED = "revtbl";

    private static final int WINDOW = 1 << 16;
    private static final int LONGEST_WORD = 32;

    /** What the last letters were. */
    private enum State {
        TEXT,
        BACKSLASH,
        WORD,
        NUMBER
    }

    private final StringBuilder word = new StringBuilder();
    private State state = State.TEXT;
    private long number;
    private long raw;
    private long depth;
    private long blankDepth = -1;
    private boolean counted;

    private RtfNames() {}

    static void remove(InPlace file) throws IOException {
        RtfNames names = new RtfNames();
        for (long at = 0; at < file.length(); at += WINDOW) {
            byte[] bytes = file.read(at, WINDOW);
            if (names.blankIn(bytes)) {
                file.write(at, bytes);
            }
        }
        if (names.blankDepth >= 0) {
            throw Refusal.BROKEN.problem();
        }
    }

    private boolean blankIn(byte[] bytes) {
        boolean changed = false;
        for (int i = 0; i < bytes.length; i++) {
            if (isNote((char) (bytes[i] & 0xff)) && bytes[i] != ' ') {
                bytes[i] = ' ';
                changed = true;
            }
        }
        return changed;
    }

    private boolean isNote(char c) {
        if (raw > 0) {
            raw--;
            return blankDepth >= 0;
        }
        return switch (state) {
            case TEXT -> text(c);
            case BACKSLASH -> {
                state = isLetter(c) ? State.WORD : State.TEXT;
                word.setLength(0);
                word.append(c);
                number = 0;
                yield blankDepth >= 0;
            }
            case WORD, NUMBER -> inWord(c);
        };
    }

    private boolean inWord(char c) {
        boolean digit = c >= '0' && c <= '9';
        if (state == State.WORD && isLetter(c)) {
            if (word.length() < LONGEST_WORD) {
                word.append(c);
            }
        } else if (digit || state == State.WORD && c == '-') {
            state = State.NUMBER;
            number = digit && number < Integer.MAX_VALUE ? number * 10 + c - '0' : number;
        } else {
            return afterWord(c);
        }
        return blankDepth >= 0;
    }

    private boolean afterWord(char c) {
        state = State.TEXT;
        String name = word.toString();
        if (name.equals("bin") && number > 0) {
            raw = c == ' ' ? number : number - 1;
            return blankDepth >= 0;
        }
        if (blankDepth < 0 && GROUPS.contains(name)) {
            blankDepth = depth;
            counted = name.equals(COUNTED);
        }
        return text(c);
    }

    private boolean text(char c) {
        switch (c) {
            case '\\' -> state = State.BACKSLASH;
            case '{' -> depth++;
            case '}' -> depth--;
            default -> {}
        }
        if (depth < blankDepth) {
            blankDepth = -1;
        }
        return blankDepth >= 0 && !(counted && "{};".indexOf(c) >= 0);
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
