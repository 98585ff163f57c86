package org.cairn.openbadges.jsonld;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.JsonLdOptions.ProcessingPolicy;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.processor.ExpansionProcessor;
import com.apicatalog.jsonld.processor.ToRdfProcessor;
import com.apicatalog.jsonld.uri.UriValidationPolicy;
import com.apicatalog.rdf.api.RdfConsumerException;
import jakarta.json.JsonArray;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    /** The processor puts the term at fault in brackets. */
    private static final Pattern NAMED = Pattern.compile("\\[([^\\]]*)\\]");

    private static final String CONTRADICTION =
            "The contexts of the document contradict each other: one gives a word another meaning"
                    + " that an earlier one protects, so that nobody can sign or check it. The"
                    + " contexts 3.0 and 3.0.1 of Open Badges, for one, do not go with Verifiable"
                    + " Credentials 2.0; context-3.0.3.json does";

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
     *     or is too complex
     */
    public String canonicalize(ObjectNode document) {
        return canonicalize(document, "SHA-256");
    }

    /** The same with another hash algorithm for telling nodes without an id apart. */
    public String canonicalize(ObjectNode document, String hashAlgorithm) {
        PlainForm.check(document);
        return compiled(document, hashAlgorithm).orElseGet(() -> general(document, hashAlgorithm));
    }

    /** The hash of the canonical N-Quads, by the algorithm that tells nodes without an id apart. */
    public byte[] hash(ObjectNode document, String hashAlgorithm) {
        PlainForm.check(document);
        return lines(document, hashAlgorithm)
                .orElseGet(() -> Utf8.of(general(document, hashAlgorithm)))
                .hash(Walk.digest(hashAlgorithm));
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
        return lines(document, hashAlgorithm).map(Utf8::toString);
    }

    private Optional<Utf8> lines(ObjectNode document, String hashAlgorithm) {
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

    private Optional<Utf8> lines(ObjectNode document, String hashAlgorithm, boolean quotes) {
        Walk.Manner manner = new Walk.Manner(limits, hashAlgorithm, quotes);
        return Walk.through(document, compiled.start(), manner).canonical();
    }

    /** How many compiled contexts are kept for later documents. */
    int contextsKept() {
        return compiled.kept();
    }

    /** By the algorithms of the standards, word for word. */
    String general(ObjectNode document, String hashAlgorithm) {
        AllowList loader = new AllowList(contexts);
        try {
            JsonLdOptions options = options(loader);
            JsonArray expanded =
                    ExpansionProcessor.expand(
                            JsonDocument.of(JakartaJson.of(document)), options, false);
            SafeMode.check(expanded);
            Rdfc rdfc = new Rdfc(limits, hashAlgorithm);
            ToRdfProcessor.toRdf(rdfc.input(), Numbers.written(expanded), options);
            return rdfc.canonical();
        } catch (JsonLdError e) {
            throw loader.refusal().orElseGet(() -> problem(e));
        } catch (RdfConsumerException e) {
            throw new JsonLdProblem(Kind.INVALID, "The document cannot be read as linked data");
        }
    }

    private JsonLdOptions options(AllowList loader) {
        JsonLdOptions options = new JsonLdOptions(loader);
        options.setUndefinedTermsPolicy(ProcessingPolicy.Fail);
        options.setUriValidation(UriValidationPolicy.SchemeOnly);
        options.setTimeout(limits.time());
        return options;
    }

    /**
     * What an earlier context protects a later one cannot change (JSON-LD 1.1, section 4.1.11). The
     * processor tells it as the cause of a context that it could not load.
     */
    private static boolean isContradiction(Throwable error) {
        return error instanceof JsonLdError known
                        && known.getCode() == JsonLdErrorCode.PROTECTED_TERM_REDEFINITION
                || error.getCause() != null && isContradiction(error.getCause());
    }

    private static JsonLdProblem problem(JsonLdError error) {
        String message = String.valueOf(error.getMessage());
        if (error.getCode() == JsonLdErrorCode.UNDEFINED_TERM) {
            Matcher term = NAMED.matcher(message);
            String name = term.find() ? term.group(1) : message;
            return new JsonLdProblem(Kind.UNDEFINED_TERM, SafeMode.undefined(name));
        }
        if (error.getCode() == JsonLdErrorCode.PROCESSING_TIMEOUT_EXCEEDED) {
            return new JsonLdProblem(Kind.TOO_COMPLEX, Effort.TOO_COMPLEX);
        }
        if (isContradiction(error)) {
            return new JsonLdProblem(Kind.INVALID, CONTRADICTION);
        }
        return new JsonLdProblem(Kind.INVALID, "The document is not sound JSON-LD: " + message);
    }
}
