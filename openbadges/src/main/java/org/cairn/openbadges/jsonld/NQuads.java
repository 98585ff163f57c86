package org.cairn.openbadges.jsonld;

import com.apicatalog.rdf.api.RdfQuadConsumer;
import com.apicatalog.rdf.nquads.NQuadsWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Collects statements as lines and puts them in the order of their code points (RDFC-1.0, section
 * 5).
 */
final class NQuads implements RdfQuadConsumer {

    private static final int USUAL_LENGTH = 150;

    private final List<String> lines = new ArrayList<>();

    @Override
    public NQuads quad(
            String subject,
            String predicate,
            String object,
            @Nullable String datatype,
            @Nullable String language,
            @Nullable String direction,
            @Nullable String graph) {
        lines.add(
                NQuadsWriter.nquad(
                        subject, predicate, object, datatype, language, direction, graph));
        return this;
    }

    String sorted() {
        lines.sort(NQuads::byCodePoint);
        return String.join("", lines);
    }

    /**
     * The lines in their order, equal ones once.
     *
     * @param high whether there are letters above U+D7FF, without which the order is that of String
     */
    static String joined(List<String> lines, boolean high) {
        lines.sort(high ? NQuads::byCodePoint : Comparator.naturalOrder());
        StringBuilder text = new StringBuilder(lines.size() * USUAL_LENGTH);
        String last = "";
        for (String line : lines) {
            if (!line.equals(last)) {
                text.append(line);
            }
            last = line;
        }
        return text.toString();
    }

    /** Differs from the order of String where a surrogate meets a character of U+E000 or above. */
    private static int byCodePoint(String a, String b) {
        int length = Math.min(a.length(), b.length());
        for (int i = 0; i < length; i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x != y) {
                boolean high = Character.isSurrogate(x);
                return high == Character.isSurrogate(y) ? x - y : high ? 1 : -1;
            }
        }
        return a.length() - b.length();
    }
}
