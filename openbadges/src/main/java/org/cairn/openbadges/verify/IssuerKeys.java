package org.cairn.openbadges.verify;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.cairn.openbadges.json.JsonProblem;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.key.ControllerDocument;
import org.cairn.openbadges.key.DidKey;
import org.cairn.openbadges.key.DidWeb;
import org.cairn.openbadges.key.KeyProblem;
import org.cairn.openbadges.verify.Documents.Answer;

/**
 * Finds the document in which an issuer lists its keys: what its DID stands for, or what lies at
 * its https address.
 */
final class IssuerKeys {

    private static final int MAX_BYTES = 1 << 20;

    private final BoundedDocuments documents;

    /** A badge and its status list are usually of the same issuer. */
    private final Map<String, Resolution> found = new HashMap<>();

    /** What became of the search. */
    sealed interface Resolution {

        /**
         * The issuer's own document.
         *
         * @param keptSince of when it is, if the issuer's site does not answer now
         */
        record Known(ControllerDocument document, Optional<Instant> keptSince)
                implements Resolution {}

        /** There is certainly no such document of this issuer. */
        record Refused(Message message, String detail) implements Resolution {}

        /** Nothing can be said. */
        record Unavailable(Message message, String detail) implements Resolution {}
    }

    IssuerKeys(BoundedDocuments documents) {
        this.documents = documents;
    }

    Resolution of(String issuer) {
        var known = found.get(issuer);
        if (known == null) {
            known = find(issuer);
            found.put(issuer, known);
        }
        return known;
    }

    private Resolution find(String issuer) {
        try {
            if (DidKey.is(issuer)) {
                return new Resolution.Known(DidKey.document(issuer), Optional.empty());
            }
            if (DidWeb.is(issuer)) {
                return fetch(issuer, DidWeb.documentUrl(issuer).toString());
            }
        } catch (KeyProblem problem) {
            return refused("issuer.misshapen", problem.getMessage());
        }
        if (issuer.startsWith("https://") || issuer.startsWith("http://")) {
            return fetch(issuer, issuer);
        }
        return unavailable("issuer.unknown-kind", "no way to look up the keys of " + issuer);
    }

    private Resolution fetch(String issuer, String address) {
        return switch (documents.load(address)) {
            case Answer.Found found -> read(issuer, address, found);
            case Answer.NotFound _ -> refused("issuer.no-document", "404 at " + address);
            case Answer.Gone _ -> refused("issuer.no-document", "410 at " + address);
            case Answer.Unreachable unreachable ->
                    new Resolution.Unavailable(
                            unreachable.message("issuer.unreachable", "issuer.not-asked"),
                            address + ": " + unreachable.reason());
        };
    }

    private static Resolution read(String issuer, String address, Answer.Found found) {
        try {
            var document = ControllerDocument.read(StrictJson.read(found.bytes(), MAX_BYTES));
            return document.id().equals(issuer)
                    ? new Resolution.Known(document, found.keptSince())
                    : refused("issuer.other-document", "id " + document.id() + " at " + address);
        } catch (JsonProblem | KeyProblem problem) {
            return refused("issuer.no-document", address + ": " + problem.getMessage());
        }
    }

    private static Resolution refused(String key, String detail) {
        return new Resolution.Refused(Message.of(key), detail);
    }

    private static Resolution unavailable(String key, String detail) {
        return new Resolution.Unavailable(Message.of(key), detail);
    }
}
