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
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cairn.openbadges.jsonld.JsonLdProblem.Kind;
import tools.jackson.databind.node.ObjectNode;

/** A document in expanded form, as the JSON-LD processor has it, and its canonical forms. */
final class GeneralWay {

    /** The processor puts the term at fault in brackets. */
    private static final Pattern NAMED = Pattern.compile("\\[([^\\]]*)\\]");

    private static final String CONTRADICTION =
            "The contexts of the document contradict each other: one gives a word another meaning"
                    + " that an earlier one protects, so that nobody can sign or check it. The"
                    + " contexts 3.0 and 3.0.1 of Open Badges, for one, do not go with Verifiable"
                    + " Credentials 2.0; context-3.0.3.json does";

    /**
     * Values and nodes that the processor may state itself. It compares each with all others of the
     * same property, and by no clock.
     */
    private static final int MOST_STATED = 10_000;

    private final JsonArray expanded;
    private final JsonLdOptions options;
    private final Limits limits;

    private GeneralWay(JsonArray expanded, JsonLdOptions options, Limits limits) {
        this.expanded = expanded;
        this.options = options;
        this.limits = limits;
    }

    /**
     * @throws JsonLdProblem when the document names an unknown context, says something undefined,
     *     or is too complex
     */
    static GeneralWay of(ObjectNode document, Contexts contexts, Limits limits) {
        AllowList loader = new AllowList(contexts);
        JsonLdOptions options = new JsonLdOptions(loader);
        options.setUndefinedTermsPolicy(ProcessingPolicy.Fail);
        options.setUriValidation(UriValidationPolicy.SchemeOnly);
        options.setTimeout(limits.time());
        try {
            JsonArray expanded =
                    ExpansionProcessor.expand(
                            JsonDocument.of(JakartaJson.of(document)), options, false);
            SafeMode.check(expanded);
            return new GeneralWay(expanded, options, limits);
        } catch (JsonLdError e) {
            throw loader.refusal().orElseGet(() -> problem(e));
        }
    }

    /** By our own statements; empty when the document holds what those do not know. */
    Optional<Stated> stated(String hashAlgorithm) {
        return Expanded.canonical(expanded, new Walk.Manner(limits, hashAlgorithm, false));
    }

    /** By the algorithms of the standards, word for word. */
    String wordForWord(String hashAlgorithm) {
        if (objects(expanded) > MOST_STATED) {
            throw new JsonLdProblem(
                    Kind.TOO_COMPLEX,
                    "The document says something unusual, and too much besides to be worked out"
                            + " in time");
        }
        try {
            Rdfc rdfc = new Rdfc(limits, hashAlgorithm);
            ToRdfProcessor.toRdf(rdfc.input(), Numbers.written(expanded), options);
            return rdfc.canonical();
        } catch (JsonLdError e) {
            throw problem(e);
        } catch (RdfConsumerException e) {
            throw new JsonLdProblem(Kind.INVALID, "The document cannot be read as linked data");
        }
    }

    private static int objects(JsonValue value) {
        return switch (value) {
            case JsonArray array -> array.stream().mapToInt(GeneralWay::objects).sum();
            case JsonObject object ->
                    1 + object.values().stream().mapToInt(GeneralWay::objects).sum();
            default -> 0;
        };
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
