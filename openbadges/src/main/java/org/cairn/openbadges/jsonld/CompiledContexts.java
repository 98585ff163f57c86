package org.cairn.openbadges.jsonld;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.context.ActiveContext;
import com.apicatalog.jsonld.processor.ProcessingRuntime;
import com.apicatalog.jsonld.uri.UriValidationPolicy;
import java.util.Map;

/**
 * Works out each context once, with the algorithm of the standard, and keeps it for all documents
 * that come to the same place. Safe for use by many threads.
 */
final class CompiledContexts {

    /**
     * A server needs a few dozen. A document that causes more is left to the general algorithm, and
     * everybody starts afresh.
     */
    static final int MOST = 500;

    private static final Map<String, String> NAMES = Map.of("@id", "id", "@type", "type");

    private final ProcessingRuntime runtime;
    private volatile CompiledContext start;
    private int kept;

    CompiledContexts(Contexts contexts) {
        JsonLdOptions options = new JsonLdOptions(new AllowList(contexts));
        options.setUriValidation(UriValidationPolicy.SchemeOnly);
        this.runtime = ProcessingRuntime.of(options);
        this.start = nothing();
    }

    /** Where every document begins: no words at all. */
    CompiledContext start() {
        return start;
    }

    /**
     * @throws Unfamiliar when there is no such context, one with more than the compiled way knows,
     *     or too many
     */
    synchronized CompiledContext make(CompiledContext from, Step step) {
        try {
            ActiveContext next = step.from(from.active());
            requireSimple(next);
            if (kept == MOST) {
                kept = 0;
                start = nothing();
                throw Unfamiliar.TERRITORY;
            }
            kept++;
            return new CompiledContext(this, next, from.before(next));
        } catch (JsonLdError e) {
            throw Unfamiliar.TERRITORY;
        }
    }

    /** How many there are, those aside that a document at work still holds. */
    synchronized int kept() {
        return kept;
    }

    private CompiledContext nothing() {
        return new CompiledContext(this, new ActiveContext(runtime), null);
    }

    /** Words alone, with no defaults for texts or addresses, and one name for each keyword. */
    private static void requireSimple(ActiveContext context) {
        boolean simple =
                context.getVocabularyMapping() == null
                        && context.getDefaultLanguage() == null
                        && context.getDefaultBaseDirection() == null
                        && context.getBaseUri() == null
                        && context.getTermsMapping().entrySet().stream()
                                .allMatch(term ->
                                        NAMES.getOrDefault(
                                                        String.valueOf(
                                                                term.getValue().getUriMapping()),
                                                        term.getKey())
                                                .equals(term.getKey()));
        if (!simple) {
            throw Unfamiliar.TERRITORY;
        }
    }
}
