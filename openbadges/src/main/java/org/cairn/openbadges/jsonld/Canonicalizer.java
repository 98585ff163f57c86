package org.cairn.openbadges.jsonld;

import com.apicatalog.rdf.api.RdfConsumerException;
import com.apicatalog.rdf.nquads.NQuadsReader;
import com.apicatalog.rdf.nquads.NQuadsReaderException;
import java.io.StringReader;
import java.util.Map;
import java.util.Optional;
import org.cairn.openbadges.jsonld.JsonLdProblem.Kind;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts what a document says into the one form that is signed: canonical N-Quads (RDF Dataset
 * Canonicalization 1.0), reached through JSON-LD expansion.
 *
 * <p>What credentials usually hold goes a way of its own, on which each context is worked out once;
 * its answers are those of the general algorithm, which answers everything else.
 *
 * <p>Nothing may be lost on the way: a member, type or reference that the contexts do not define is
 * an error that names it. Nothing may be hidden: what is said must be said in plain words. Safe for
 * use by many threads.
 */
public final class Canonicalizer {

    private static final Canonicalizer STANDARD =
            new Canonicalizer(Contexts.standard(), Limits.STANDARD);

    private final Contexts contexts;
    private final Limits limits;
    private final CompiledContexts compiled;

    /** False for the general algorithms alone. */
    private final boolean shortcuts;

    /** One that knows these contexts and no others, and works no longer than it may. */
    public Canonicalizer(Contexts contexts, Limits limits) {
        this(contexts, limits, true);
    }

    private Canonicalizer(Contexts contexts, Limits limits, boolean shortcuts) {
        this.contexts = contexts;
        this.limits = limits;
        this.compiled = new CompiledContexts(contexts);
        this.shortcuts = shortcuts;
    }

    /** With the contexts of the standards and ample limits. */
    public static Canonicalizer standard() {
        return STANDARD;
    }

    /**
     * One that does all by the general algorithms, many times slower: to compare with, where one
     * would know for sure.
     */
    public Canonicalizer byTheBook() {
        return new Canonicalizer(contexts, limits, false);
    }

    /**
     * The canonical N-Quads, one line each, every line ended by a line feed.
     *
     * @throws JsonLdProblem when the document names an unknown context, says something undefined,
     *     is too complex or nested deeper than is read
     */
    public String canonicalize(ObjectNode document) {
        return canonicalize(document, "SHA-256");
    }

    /** The same with another hash algorithm for telling nodes without an id apart. */
    public String canonicalize(ObjectNode document, String hashAlgorithm) {
        PlainForm.check(document);
        return lines(document, hashAlgorithm)
                .orElseGet(() -> unusual(document, hashAlgorithm))
                .toString();
    }

    /** The hash of the canonical N-Quads, by the algorithm that tells nodes without an id apart. */
    public byte[] hash(ObjectNode document, String hashAlgorithm) {
        PlainForm.check(document);
        return lines(document, hashAlgorithm)
                .orElseGet(() -> unusual(document, hashAlgorithm))
                .hash(hashAlgorithm);
    }

    /**
     * Whether the document goes the way of its own that is many times faster than the general
     * algorithm. What a program issues should.
     */
    public boolean compiles(ObjectNode document) {
        PlainForm.check(document);
        return compiled(document, "SHA-256").isPresent();
    }

    /** By compiled contexts; empty when the document holds what only the general way knows. */
    Optional<String> compiled(ObjectNode document, String hashAlgorithm) {
        return lines(document, hashAlgorithm).map(Stated::toString);
    }

    Optional<Stated> lines(ObjectNode document, String hashAlgorithm) {
        if (!shortcuts) {
            return Optional.empty();
        }
        try {
            return lines(document, hashAlgorithm, true)
                    .or(() -> lines(document, hashAlgorithm, false));
        } catch (Unfamiliar e) {
            return Optional.empty();
        }
    }

    private Optional<Stated> lines(ObjectNode document, String hashAlgorithm, boolean quotes) {
        Walk.Manner manner = new Walk.Manner(limits, hashAlgorithm, quotes);
        return Walk.through(document, compiled.start(), manner).canonical();
    }

    /**
     * What the canonical form calls each node without an id, by the name that it has in these
     * N-Quads; both names begin with {@code _:} (RDFC-1.0, section 3).
     *
     * @throws JsonLdProblem when they are no N-Quads, or too tangled
     */
    public Map<String, String> names(String nquads) {
        Rdfc rdfc = new Rdfc(limits, "SHA-256");
        try {
            new NQuadsReader(new StringReader(nquads)).provide(rdfc.input());
            rdfc.canonical();
            return rdfc.names();
        } catch (NQuadsReaderException | RdfConsumerException e) {
            throw new JsonLdProblem(Kind.INVALID, "These lines are no N-Quads");
        }
    }

    /** How many compiled contexts are kept for later documents. */
    int contextsKept() {
        return compiled.kept();
    }

    /** By expansion as the standard has it, and our own canonical form. */
    Optional<String> expanded(ObjectNode document, String hashAlgorithm) {
        return GeneralWay.of(document, contexts, limits)
                .stated(hashAlgorithm)
                .map(Stated::toString);
    }

    /** By the algorithms of the standards, word for word. */
    String general(ObjectNode document, String hashAlgorithm) {
        return GeneralWay.of(document, contexts, limits).wordForWord(hashAlgorithm);
    }

    private Stated unusual(ObjectNode document, String hashAlgorithm) {
        GeneralWay way = GeneralWay.of(document, contexts, limits);
        Optional<Stated> stated = shortcuts ? way.stated(hashAlgorithm) : Optional.empty();
        return stated.orElseGet(() -> Stated.alone(Utf8.of(way.wordForWord(hashAlgorithm))));
    }
}
