package org.cairn.openbadges.jsonld;

import com.apicatalog.rdf.api.RdfConsumerException;
import com.apicatalog.rdf.api.RdfQuadConsumer;
import java.util.HashSet;
import java.util.Set;
import org.cairn.openbadges.jsonld.JsonLdProblem.Kind;
import org.jspecify.annotations.Nullable;

/** Counts the work that one document causes and stops it at the limits. */
final class Effort {

    static final String TOO_COMPLEX =
            "The document is too tangled: its parts without an id cannot be told apart in time";

    /** In all statements together: four times the largest record that is read. */
    static final int MOST_LETTERS = 1 << 24;

    private final Limits limits;
    private final long end;
    private final Set<String> blankNodes = new HashSet<>();
    private final Set<Statement> statements = new HashSet<>();
    private int branches;
    private long letters;

    Effort(Limits limits) {
        this.limits = limits;
        this.end = System.nanoTime() + limits.time().toNanos();
    }

    /** One more look at nodes that look alike. */
    void branch() {
        branches++;
        if (branches > limits.branches()) {
            throw new JsonLdProblem(Kind.TOO_COMPLEX, TOO_COMPLEX);
        }
        tick();
    }

    /** One more step of any kind. */
    void tick() {
        if (System.nanoTime() - end > 0) {
            throw new JsonLdProblem(Kind.TOO_COMPLEX, TOO_COMPLEX);
        }
    }

    private record Statement(
            String subject,
            String predicate,
            String object,
            @Nullable String datatype,
            @Nullable String language,
            @Nullable String direction,
            @Nullable String graph) {}

    /**
     * Passes each statement on once, however often it is made: the names of nodes without an id
     * rest on that. Counts their letters and these nodes.
     */
    RdfQuadConsumer counting(RdfQuadConsumer next) {
        return new RdfQuadConsumer() {
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
                write(subject.length() + predicate.length() + object.length());
                count(subject);
                if (datatype == null) {
                    count(object);
                }
                if (statements.add(
                        new Statement(
                                subject, predicate, object, datatype, language, direction,
                                graph))) {
                    next.quad(subject, predicate, object, datatype, language, direction, graph);
                }
                return this;
            }
        };
    }

    private void write(int more) {
        letters += more;
        if (letters > MOST_LETTERS) {
            throw new JsonLdProblem(
                    Kind.TOO_COMPLEX,
                    "The document says too much: written out, it is many times as long as it is");
        }
    }

    private void count(String resource) {
        boolean isNew = resource.startsWith("_:") && blankNodes.add(resource);
        if (isNew && blankNodes.size() > limits.blankNodes()) {
            throw tooManyBlankNodes(limits);
        }
    }

    static JsonLdProblem tooManyBlankNodes(Limits limits) {
        return new JsonLdProblem(
                Kind.TOO_COMPLEX,
                "The document has more than " + limits.blankNodes() + " parts without an id");
    }
}
