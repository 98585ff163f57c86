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
import com.apicatalog.rdf.canon.RdfCanon;
import jakarta.json.JsonArray;
import org.cairn.openbadges.jsonld.JsonLdProblem.Kind;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts what a document says into the one form that is signed: canonical N-Quads (RDF Dataset
 * Canonicalization 1.0), reached through JSON-LD expansion.
 *
 * <p>Nothing may be lost on the way: a member, type or reference that the contexts do not define is
 * an error that names it. Safe for use by many threads.
 */
public final class Canonicalizer {

    private static final Canonicalizer STANDARD =
            new Canonicalizer(Contexts.standard(), Limits.STANDARD);

    private final Contexts contexts;
    private final Limits limits;

    public Canonicalizer(Contexts contexts, Limits limits) {
        this.contexts = contexts;
        this.limits = limits;
    }

    /** With the contexts of the standards and ample limits. */
    public static Canonicalizer standard() {
        return STANDARD;
    }

    /**
     * The canonical N-Quads, one line each, every line ended by a line feed.
     *
     * @throws JsonLdProblem when the document names an unknown context, says something undefined,
     *     or is too complex
     */
    public String canonicalize(ObjectNode document) {
        Effort effort = new Effort(limits);
        try {
            JsonLdOptions options = options();
            JsonArray expanded =
                    ExpansionProcessor.expand(
                            JsonDocument.of(JakartaJson.of(document)), options, false);
            SafeMode.check(expanded);
            RdfCanon canon = RdfCanon.create("SHA-256", effort::branch);
            ToRdfProcessor.toRdf(effort.counting(canon), expanded, options);
            NQuads lines = new NQuads();
            canon.provide(lines);
            return lines.sorted();
        } catch (JsonLdError e) {
            throw problem(e);
        } catch (RdfConsumerException e) {
            throw new JsonLdProblem(Kind.INVALID, "The document cannot be read as linked data");
        }
    }

    private JsonLdOptions options() {
        JsonLdOptions options = new JsonLdOptions((url, ignored) -> contexts.load(url));
        options.setUndefinedTermsPolicy(ProcessingPolicy.Fail);
        options.setUriValidation(UriValidationPolicy.SchemeOnly);
        options.setTimeout(limits.time());
        return options;
    }

    private static JsonLdProblem problem(JsonLdError error) {
        String message = String.valueOf(error.getMessage());
        if (error.getCode() == JsonLdErrorCode.UNDEFINED_TERM) {
            return new JsonLdProblem(Kind.UNDEFINED_TERM, message);
        }
        if (error.getCode() == JsonLdErrorCode.PROCESSING_TIMEOUT_EXCEEDED) {
            return new JsonLdProblem(Kind.TOO_COMPLEX, Effort.TOO_COMPLEX);
        }
        return new JsonLdProblem(Kind.INVALID, "The document is not sound JSON-LD: " + message);
    }
}
