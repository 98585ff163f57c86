package org.cairn.openbadges.jsonld;

import com.apicatalog.rdf.api.RdfConsumerException;
import com.apicatalog.rdf.api.RdfQuadConsumer;
import com.apicatalog.rdf.canon.RdfCanon;
import java.util.Map;
import org.cairn.openbadges.jsonld.JsonLdProblem.Kind;

/** Puts statements into canonical form, within limits (RDF Dataset Canonicalization 1.0). */
final class Rdfc {

    private final Effort effort;
    private final RdfCanon canon;

    Rdfc(Limits limits, String hashAlgorithm) {
        this.effort = new Effort(limits);
        this.canon = RdfCanon.create(hashAlgorithm, effort::branch);
    }

    /** Where the statements go in. */
    RdfQuadConsumer input() {
        return effort.counting(canon);
    }

    /**
     * Call it once, after the last statement.
     *
     * @throws JsonLdProblem when a limit is reached
     */
    String canonical() throws RdfConsumerException {
        NQuads lines = new NQuads();
        try {
            canon.provide(lines);
        } catch (StackOverflowError e) {
            // the search goes one call deeper for each of those that look alike
            throw new JsonLdProblem(Kind.TOO_COMPLEX, Effort.TOO_COMPLEX);
        }
        return lines.sorted();
    }

    /** The canonical name of each node without an id, under the name that it came with. */
    Map<String, String> names() {
        return canon.mapping();
    }
}
