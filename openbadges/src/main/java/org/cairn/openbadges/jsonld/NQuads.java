package org.cairn.openbadges.jsonld;

import com.apicatalog.rdf.api.RdfQuadConsumer;
import com.apicatalog.rdf.nquads.NQuadsWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Collects statements as lines and puts them in the order of their code points (RDFC-1.0, section
 * 5).
 */
final class NQuads implements RdfQuadConsumer {

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
