package org.cairn.openbadges.jsonld;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.loader.DocumentLoader;
import com.apicatalog.jsonld.loader.DocumentLoaderOptions;
import java.net.URI;
import java.util.Optional;
import org.cairn.openbadges.jsonld.JsonLdProblem.Kind;

/** Hands out the known contexts during one run, and remembers which other one was asked for. */
final class AllowList implements DocumentLoader {

    private final Contexts contexts;
    private Optional<URI> refused = Optional.empty();

    AllowList(Contexts contexts) {
        this.contexts = contexts;
    }

    @Override
    public Document loadDocument(URI url, DocumentLoaderOptions options) throws JsonLdError {
        Optional<Document> known = contexts.document(url.toString());
        if (known.isEmpty()) {
            refused = Optional.of(url);
            throw new JsonLdError(JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED);
        }
        return known.get();
    }

    /** The processor does not tell which context it missed; this does. */
    Optional<JsonLdProblem> refusal() {
        return refused.map(url ->
                new JsonLdProblem(
                        Kind.UNKNOWN_CONTEXT,
                        "The context "
                                + url
                                + " is not known here, so that nobody can say what its"
                                + " words mean"));
    }
}
