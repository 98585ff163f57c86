package org.cairn.portfolio;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cairn.platform.web.UserProblem;

/** Checks and tidies what an educator types: titles, notes, texts, addresses. */
final class Wording {

    static final int LONGEST_TITLE = 160;
    static final int LONGEST_NOTE = 2_000;
    static final int LONGEST_TEXT = 200_000;
    static final int LONGEST_ADDRESS = 2_000;

    private static final Pattern OTHER_SCHEME = Pattern.compile("(?i)(?!https?:)[a-z][a-z0-9+-]*:");
    private static final Pattern WEB = Pattern.compile("(?i)(https?)://([^/?#\\s]+)([^\\r\\n]*)");

    private Wording() {}

    static Label check(Label label) {
        String title = line(label.title());
        String note = paragraphs(label.note());
        if (title.isEmpty()) {
            throw new UserProblem("portfolio.title.missing");
        }
        if (title.length() > LONGEST_TITLE) {
            throw new UserProblem("portfolio.title.long", LONGEST_TITLE);
        }
        if (note.length() > LONGEST_NOTE) {
            throw new UserProblem("portfolio.note.long", LONGEST_NOTE);
        }
        return new Label(title, note, label.replaces());
    }

    static TextContent text(String markdown) {
        String text = paragraphs(markdown);
        if (text.isEmpty()) {
            throw new UserProblem("portfolio.text.missing");
        }
        if (text.length() > LONGEST_TEXT) {
            throw new UserProblem("portfolio.text.long", LONGEST_TEXT);
        }
        return new TextContent(text);
    }

    /** Only the address is looked at here, not the page behind it. */
    static LinkContent link(String typed) {
        String address = typed.strip();
        if (address.isEmpty()) {
            throw new UserProblem("portfolio.link.missing");
        }
        if (address.length() > LONGEST_ADDRESS) {
            throw new UserProblem("portfolio.link.long", LONGEST_ADDRESS);
        }
        if (OTHER_SCHEME.matcher(address).lookingAt()) {
            throw new UserProblem("portfolio.link.scheme");
        }
        Matcher parts = WEB.matcher(address.contains("://") ? address : "https://" + address);
        if (!parts.matches()) {
            throw new UserProblem("portfolio.link.wrong");
        }
        if (parts.group(2).contains("@")) {
            throw new UserProblem("portfolio.link.password");
        }
        return rebuilt(parts.group(1), parts.group(2), parts.group(3));
    }

    /**
     * The host in letters that every program reads, and what people paste made a proper address.
     */
    private static LinkContent rebuilt(String scheme, String host, String rest) {
        try {
            String ascii = IDN.toASCII(host.toLowerCase(Locale.ROOT));
            String path = rest.replaceAll("%(?![0-9a-fA-F]{2})", "%25");
            URI uri = new URI(scheme.toLowerCase(Locale.ROOT) + "://" + ascii + escaped(path));
            if (uri.getHost() == null || !uri.getHost().contains(".")) {
                throw new UserProblem("portfolio.link.wrong");
            }
            return new LinkContent(uri);
        } catch (URISyntaxException | IllegalArgumentException malformed) {
            throw new UserProblem("portfolio.link.wrong");
        }
    }

    private static String escaped(String path) {
        StringBuilder text = new StringBuilder();
        path.codePoints()
                .forEach(letter -> {
                    if (letter <= ' ' || "\"<>\\^`{|}[]".indexOf(letter) >= 0) {
                        text.append(String.format(Locale.ROOT, "%%%02X", letter));
                    } else {
                        text.appendCodePoint(letter);
                    }
                });
        return text.toString();
    }

    /** One line: composed letters, no control letters, single spaces. */
    private static String line(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}\\u202a-\\u202e\\u2066-\\u2069]+", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String paragraphs(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .replaceAll("[\\p{Cc}&&[^\\n\\t]]", "")
                .strip();
    }
}
