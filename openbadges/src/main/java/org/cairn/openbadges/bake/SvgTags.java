package org.cairn.openbadges.bake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.cairn.openbadges.bake.BakeProblem.Reason;

/**
 * Finds where each element of a text known to be well-formed begins and ends, so that it can be
 * edited in place. The parser's own positions are not exact enough for that.
 */
final class SvgTags {

    private final String text;
    private final List<Tag> tags = new ArrayList<>();
    private final ArrayDeque<Integer> open = new ArrayDeque<>();

    /**
     * The place of one element.
     *
     * @param start of its opening tag
     * @param startTagEnd behind the opening tag's {@code >}
     * @param end behind the whole element
     */
    record Tag(int start, int startTagEnd, int end, boolean selfClosing) {}

    private SvgTags(String text) {
        this.text = text;
    }

    static List<Tag> of(String text) {
        return new SvgTags(text).scan();
    }

    /** The document type declaration up to its {@code [} or {@code >}, or nothing. */
    static String doctype(String text) {
        int at = 0;
        while (at < text.length()) {
            if (text.startsWith("<?", at)) {
                at = behind(text, "?>", at);
            } else if (text.startsWith("<!--", at)) {
                at = behind(text, "-->", at + 4);
            } else if (text.startsWith("<!DOCTYPE", at)) {
                return text.substring(at, declarationEnd(text, at));
            } else if (text.charAt(at) == '<') {
                return "";
            } else {
                at++;
            }
        }
        return "";
    }

    private List<Tag> scan() {
        int at = text.indexOf('<');
        while (at >= 0) {
            at = text.indexOf('<', step(at));
        }
        return tags;
    }

    private int step(int at) {
        if (text.startsWith("<!--", at)) {
            return behind(text, "-->", at + 4);
        }
        if (text.startsWith("<![CDATA[", at)) {
            return behind(text, "]]>", at);
        }
        if (text.startsWith("<?", at)) {
            return behind(text, "?>", at);
        }
        if (text.startsWith("<!", at)) {
            return declarationEnd(text, at);
        }
        return text.startsWith("</", at) ? close(at) : open(at);
    }

    private int open(int at) {
        int end = tagEnd(at);
        boolean selfClosing = text.charAt(end - 2) == '/';
        if (!selfClosing) {
            open.push(tags.size());
        }
        tags.add(new Tag(at, end, end, selfClosing));
        return end;
    }

    private int close(int at) {
        int end = behind(text, ">", at);
        var index = open.pop();
        var tag = tags.get(index);
        tags.set(index, new Tag(tag.start(), tag.startTagEnd(), end, false));
        return end;
    }

    private int tagEnd(int at) {
        char quote = 0;
        for (int i = at; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote == 0 && c == '>') {
                return i + 1;
            }
            if (quote == c) {
                quote = 0;
            } else if (quote == 0 && (c == '"' || c == '\'')) {
                quote = c;
            }
        }
        throw broken();
    }

    private static int declarationEnd(String text, int at) {
        char quote = 0;
        for (int i = at; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote == 0 && (c == '>' || c == '[')) {
                return i + 1;
            }
            if (quote == c) {
                quote = 0;
            } else if (quote == 0 && (c == '"' || c == '\'')) {
                quote = c;
            }
        }
        throw broken();
    }

    private static int behind(String text, String mark, int from) {
        int found = text.indexOf(mark, from);
        if (found < 0) {
            throw broken();
        }
        return found + mark.length();
    }

    private static BakeProblem broken() {
        return new BakeProblem(Reason.BROKEN, "This SVG is not well-formed XML.");
    }
}
