package org.cairn.portfolio.intake;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * The words in rich text: what is shown, in headers, notes and comments too, and the addresses of
 * links. Letters may be written as bytes in the code page of the document or as numbers.
 */
final class RtfText {

    /** Tables and pictures, which hold no words of the author. */
    private static final Set<String> WORDLESS =
            Set.of(
                    "fonttbl",
                    "colortbl",
                    "stylesheet",
                    "listtable",
                    "listoverridetable",
                    "rsidtbl",
                    "latentstyles",
                    "themedata",
                    "colorschememapping",
                    "datastore",
                    "pict",
                    "generator",
                    "xmlnstbl");

    private static final Set<String> BREAKS =
            Set.of("par", "line", "tab", "cell", "row", "sect", "page", "column");
    private static final int DEEPEST = 1_000;

    private final String rtf;
    private final StringBuilder words = new StringBuilder();
    private final Deque<Group> groups = new ArrayDeque<>();
    private Charset letters = Charset.forName("windows-1252");
    private Group group = new Group(false, 1);
    private int at;
    private int passedOver;

    private RtfText(String rtf) {
        this.rtf = rtf;
    }

    /**
     * What holds inside of a pair of braces: how many letters stand in for one that is a number.
     */
    private record Group(boolean wordless, int standIns) {}

    static String of(byte[] rtf) {
        RtfText text = new RtfText(new String(rtf, StandardCharsets.ISO_8859_1));
        text.read();
        return text.words.toString();
    }

    private void read() {
        while (at < rtf.length()) {
            char letter = rtf.charAt(at++);
            switch (letter) {
                case '\\' -> control();
                case '{' -> {
                    if (groups.size() < DEEPEST) {
                        groups.push(group);
                    }
                }
                case '}' -> group = groups.isEmpty() ? group : groups.pop();
                case '\r', '\n' -> {}
                default -> say((byte) letter);
            }
        }
    }

    private void control() {
        if (at >= rtf.length()) {
            return;
        }
        char first = rtf.charAt(at);
        if (!isLetter(first)) {
            at++;
            symbol(first);
            return;
        }
        int from = at;
        while (at < rtf.length() && isLetter(rtf.charAt(at))) {
            at++;
        }
        String word = rtf.substring(from, at);
        int number = number();
        if (at < rtf.length() && rtf.charAt(at) == ' ') {
            at++;
        }
        word(word, number);
    }

    private void symbol(char sign) {
        switch (sign) {
            case '\'' -> {
                int high = at < rtf.length() ? Character.digit(rtf.charAt(at), 16) : -1;
                int low = at + 1 < rtf.length() ? Character.digit(rtf.charAt(at + 1), 16) : -1;
                at = Math.min(at + 2, rtf.length());
                if (high >= 0 && low >= 0) {
                    say((byte) (high * 16 + low));
                }
            }
            case '~' -> put(" ");
            case '_' -> put("-");
            case '\\', '{', '}' -> say((byte) sign);
            default -> {}
        }
    }

    private void word(String word, int number) {
        switch (word) {
            case "u" -> {
                put(String.valueOf((char) number));
                passedOver = group.standIns();
            }
            case "uc" -> group = new Group(group.wordless(), Math.clamp(number, 0, 9));
            case "bin" -> at = (int) Math.min((long) at + Math.max(number, 0), rtf.length());
            case "ansicpg" -> letters = charset(number);
            case "rquote" -> put("’");
            case "lquote" -> put("‘");
            default -> {
                if (WORDLESS.contains(word)) {
                    group = new Group(true, group.standIns());
                } else if (BREAKS.contains(word)) {
                    put("\n");
                }
            }
        }
    }

    private int number() {
        int from = at;
        while (at < rtf.length()
                && at - from < 10
                && (Character.digit(rtf.charAt(at), 10) >= 0
                        || at == from && rtf.charAt(at) == '-')) {
            at++;
        }
        String digits = rtf.substring(from, at);
        return digits.isEmpty() || digits.equals("-") ? 1 : (int) Long.parseLong(digits);
    }

    private void say(byte letter) {
        if (passedOver > 0) {
            passedOver--;
        } else {
            put(letters.decode(ByteBuffer.wrap(new byte[] {letter})).toString());
        }
    }

    private void put(String more) {
        passedOver = 0;
        if (!group.wordless()) {
            words.append(more);
        }
    }

    private static Charset charset(int page) {
        String name = "windows-" + page;
        return Charset.isSupported(name) ? Charset.forName(name) : Charset.forName("windows-1252");
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
