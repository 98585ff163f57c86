package org.cairn.portfolio.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Empties elements and attributes of an XML document as it streams by. It acts inside of tags only,
 * so that words which look like a tag's attribute stay, and copies everything else letter for
 * letter; it keeps one tag in memory, however long the document is.
 */
final class XmlNames {

    private static final int WINDOW = 1 << 14;
    private static final int LONGEST_TAG = 1 << 22;
    private static final Pattern ATTRIBUTE =
            Pattern.compile("\\G\\s+([^\\s=<>/\"']+)\\s*=\\s*(\"[^\"]*\"|'[^']*')");

    /** A number or a date is no name, and an empty one would be none either. */
    private static final Pattern TYPED = Pattern.compile("value-type\\s*=\\s*[\"'](?!string)");

    private final Reader in;
    private final Writer out;
    private final Rule rule;
    private final char[] window = new char[WINDOW];
    private int at;
    private int end;
    private final StringBuilder tag = new StringBuilder();
    private long depth;
    private long emptied = -1;
    private boolean changed;

    private XmlNames(Reader in, Writer out, Rule rule) {
        this.in = in;
        this.out = out;
        this.rule = rule;
    }

    /**
     * Where names stand in one kind of document.
     *
     * @param elements whose content is a name, with or without their prefix
     * @param attributes on any element, or on one: {@code author}, {@code person.displayName}
     */
    record Rule(Set<String> elements, Set<String> attributes) {

        Rule {
            elements = Set.copyOf(elements);
            attributes = Set.copyOf(attributes);
        }
    }

    /** Whether there was anything to empty. */
    static boolean clean(InputStream from, OutputStream to, Rule rule) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(from);
        Charset letters = letters(bytes);
        XmlNames names =
                new XmlNames(
                        new InputStreamReader(bytes, letters),
                        new OutputStreamWriter(to, letters),
                        rule);
        names.run();
        return names.changed;
    }

    /** One letter for each byte, unless the document says that it needs two. */
    private static Charset letters(BufferedInputStream bytes) throws IOException {
        bytes.mark(2);
        int mark = bytes.read() << 8 | bytes.read();
        bytes.reset();
        return mark == 0xFEFF || mark == 0xFFFE
                ? StandardCharsets.UTF_16
                : StandardCharsets.ISO_8859_1;
    }

    private void run() throws IOException {
        while (more()) {
            int from = at;
            while (at < end && window[at] != '<') {
                at++;
            }
            if (emptied < 0) {
                out.write(window, from, at - from);
            } else {
                changed |= at > from;
            }
            if (at < end) {
                markup();
            }
        }
        out.flush();
    }

    private boolean more() throws IOException {
        if (at == end) {
            at = 0;
            end = Math.max(in.read(window), 0);
        }
        return end > 0;
    }

    /** What never ends, or not within reason, is copied as it is. */
    private void markup() throws IOException {
        tag.setLength(0);
        char quote = 0;
        while (more() && tag.length() < LONGEST_TAG) {
            char letter = window[at++];
            tag.append(letter);
            if (letter == quote) {
                quote = 0;
            } else if (quote == 0 && (letter == '"' || letter == '\'')) {
                quote = letter;
            }
            if (letter == '>' && isWhole(quote)) {
                whole();
                return;
            }
        }
        out.append(tag);
    }

    private boolean isWhole(char quote) {
        if (begins("<!--")) {
            return tag.length() >= "<!---->".length() && ends("-->");
        }
        if (begins("<![CDATA[")) {
            return ends("]]>");
        }
        return begins("<?") ? ends("?>") : quote == 0;
    }

    private void whole() throws IOException {
        if (begins("<!") || begins("<?")) {
            boolean words = emptied >= 0 && begins("<!");
            changed |= words;
            out.append(words ? "" : tag);
        } else if (begins("</")) {
            depth--;
            emptied = depth == emptied ? -1 : emptied;
            out.append(tag);
        } else {
            begin();
        }
    }

    private void begin() throws IOException {
        int length = 1;
        while (" \t\r\n/>".indexOf(tag.charAt(length)) < 0) {
            length++;
        }
        String name = tag.substring(1, length);
        attributes(length, local(name));
        if (ends("/>")) {
            return;
        }
        boolean names = rule.elements().contains(name) || rule.elements().contains(local(name));
        if (names && emptied < 0 && !TYPED.matcher(tag).find()) {
            emptied = depth;
        }
        depth++;
    }

    private void attributes(int from, String element) throws IOException {
        Matcher next = ATTRIBUTE.matcher(tag);
        int copied = 0;
        for (int start = from; next.find(start); start = next.end()) {
            String attribute = local(next.group(1));
            boolean names =
                    rule.attributes().contains(attribute)
                            || rule.attributes().contains(element + "." + attribute);
            if (names && next.end(2) - next.start(2) > 2) {
                out.append(tag, copied, next.start(2) + 1);
                copied = next.end(2) - 1;
                changed = true;
            }
        }
        out.append(tag, copied, tag.length());
    }

    private boolean begins(String text) {
        return has(text, 0);
    }

    private boolean ends(String text) {
        return has(text, tag.length() - text.length());
    }

    private boolean has(String text, int from) {
        int i = 0;
        while (from >= 0
                && i < text.length()
                && from + i < tag.length()
                && tag.charAt(from + i) == text.charAt(i)) {
            i++;
        }
        return i == text.length();
    }

    private static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }
}
