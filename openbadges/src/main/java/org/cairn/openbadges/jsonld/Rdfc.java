package org.cairn.openbadges.jsonld;

import com.apicatalog.rdf.api.RdfConsumerException;
import com.apicatalog.rdf.api.RdfQuadConsumer;
import com.apicatalog.rdf.canon.RdfCanon;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts statements into canonical form, within limits (RDF Dataset Canonicalization 1.0). */
final class Rdfc {

    private final Effort effort;
    private final RdfCanon canon;
    private final Set<Statement> said = new HashSet<>();

    Rdfc(Limits limits, String hashAlgorithm) {
        this.effort = new Effort(limits);
        this.canon = RdfCanon.create(hashAlgorithm, effort::branch);
    }

    /** What is said twice is said once: the names of nodes without an id rest on that. */
    private record Statement(
            String subject,
            String predicate,
            String object,
            @Nullable String datatype,
            @Nullable String language,
            @Nullable String direction,
            @Nullable String graph) {}

    /** Where the statements go in. */
    RdfQuadConsumer input() {
        return effort.counting(
                new RdfQuadConsumer() {
                    @Override
                    public RdfQuadConsumer quad(
                            String subject,
                            String predicate,
                            String object,
                            @Nullable String datatype,
                            @Nullable String language,
                            @Nullable String direction,
                            @Nullable String graph)
                            throws RdfConsumerException {
                        if (said.add(
                                new Statement(
                                        subject, predicate, object, datatype, language, direction,
                                        graph))) {
                            canon.quad(
                                    subject, predicate, object, datatype, language, direction,
                                    graph);
                        }
                        return this;
                    }
                });
    }

    /**
     * Call it once, after the last statement.
     *
     * @throws JsonLdProblem when a limit is reached
     */
    String canonical() throws RdfConsumerException {
        NQuads lines = new NQuads();
        canon.provide(lines);
        return lines.sorted();
    }

    /** The canonical name of each node without an id, under the name that it came with. */
    Map<String, String> names() {
        return canon.mapping();
    }
}
