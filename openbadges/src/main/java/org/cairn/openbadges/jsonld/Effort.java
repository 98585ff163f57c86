package org.cairn.openbadges.jsonld;

import com.apicatalog.rdf.api.RdfConsumerException;
import com.apicatalog.rdf.api.RdfQuadConsumer;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.HashSet;
import java.util.Set;
import org.cairn.openbadges.jsonld.JsonLdProblem.Kind;
import org.jspecify.annotations.Nullable;

/** Counts the work that one document causes and stops it at the limits. */
final class Effort {

    static final String TOO_COMPLEX =
            "The document is too tangled: its parts without an id cannot be told apart in time";

    /** In all statements together: sixteen times the largest document that is read. */
    static final int MOST_LETTERS = 1 << 24;

    /** Of all members of an unusual document together. */
    private static final int MOST_VALUES = 6_000;

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
            throw crowd(limits);
        }
    }

    /** What is said of a document with more nodes without an id than it may have. */
    static JsonLdProblem crowd(Limits limits) {
        return new JsonLdProblem(
                Kind.TOO_COMPLEX,
                "The document has more than " + limits.blankNodes() + " parts without an id");
    }

    /**
     * Before the processor makes statements: it compares each value of a member with those that
     * came before, all in one go.
     *
     * @throws JsonLdProblem when there are too many of them
     */
    static void requireFew(JsonArray expanded) {
        if (values(expanded) > MOST_VALUES) {
            throw new JsonLdProblem(
                    Kind.TOO_COMPLEX,
                    "The document says something unusual, and more than "
                            + MOST_VALUES
                            + " things in all, which would take too long to work out");
        }
    }

    private static int values(JsonValue value) {
        return switch (value) {
            case JsonArray array ->
                    array.size() + array.stream().mapToInt(Effort::values).sum();
            case JsonObject object -> object.values().stream().mapToInt(Effort::values).sum();
            default -> 0;
        };
    }
}
