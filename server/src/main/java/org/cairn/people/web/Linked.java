package org.cairn.people.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Plain text with the addresses of this site as links. */
public final class Linked {

    private Linked() {}

    /** A piece of text; {@code href} is a path of this site where it is a link. */
    public record Part(String text, String href, boolean link) {}

    public static List<Part> parts(String text, String baseUrl) {
        List<Part> parts = new ArrayList<>();
        Matcher address = Pattern.compile(Pattern.quote(baseUrl) + "(/\\S*)").matcher(text);
        int from = 0;
        while (address.find()) {
            parts.add(new Part(text.substring(from, address.start()), "", false));
            parts.add(new Part(address.group(), address.group(1), true));
            from = address.end();
        }
        parts.add(new Part(text.substring(from), "", false));
        return parts;
    }
}
