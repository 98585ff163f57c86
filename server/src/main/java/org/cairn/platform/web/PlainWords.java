package org.cairn.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a request without what no person types and no database keeps: in place of the NUL
 * character and of halves of letters stands the sign that stands for bytes that are no letter.
 */
final class PlainWords extends HttpServletRequestWrapper {

    private static final int UNREADABLE = 0xFFFD;

    private @Nullable Map<String, String[]> fields;

    PlainWords(HttpServletRequest request) {
        super(request);
    }

    @Override
    public @Nullable String getParameter(String name) {
        String[] values = getParameterValues(name);
        return values == null || values.length == 0 ? null : values[0];
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return getParameterMap().get(name);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(getParameterMap().keySet());
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        Map<String, String[]> known = fields;
        if (known == null) {
            Map<String, String[]> plain = new LinkedHashMap<>();
            super.getParameterMap()
                    .forEach((name, values) -> plain.put(plain(name), plain(values)));
            known = Collections.unmodifiableMap(plain);
            fields = known;
        }
        return known;
    }

    private static String[] plain(String[] values) {
        return Arrays.stream(values).map(PlainWords::plain).toArray(String[]::new);
    }

    static String plain(String text) {
        if (isPlain(text)) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints()
                .forEach(letter -> plain.appendCodePoint(isDoubtful(letter) ? UNREADABLE : letter));
        return plain.toString();
    }

    /** Letter by letter without a stream, as this is asked of every field of every request. */
    private static boolean isPlain(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (isDoubtful(text.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    /** Of a whole letter no half is left when text is taken letter by letter. */
    private static boolean isDoubtful(int letter) {
        return letter == 0
                || (letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE);
    }
}
