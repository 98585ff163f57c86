package org.cairn.openbadges.verify;

import java.util.Optional;
import org.cairn.openbadges.json.JsonProblem;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.verify.Documents.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Follows the links between Open Badges 2.0 documents. */
final class Fetcher {

    private static final int MAX_BYTES = 2 << 20;

    private final BoundedDocuments documents;

    /** The document behind a link, or why there is none. */
    record Linked(Optional<ObjectNode> json, Optional<Judgement> fault) {

        static Linked of(ObjectNode json) {
            return new Linked(Optional.of(json), Optional.empty());
        }

        static Linked not(Judgement fault) {
            return new Linked(Optional.empty(), Optional.of(fault));
        }

        static Linked nothing() {
            return not(Judgement.failed(Message.of("badge.missing"), "no link"));
        }
    }

    Fetcher(BoundedDocuments documents) {
        this.documents = documents;
    }

    static boolean isWeb(String address) {
        return address.startsWith("https://") || address.startsWith("http://");
    }

    Answer load(String address) {
        return documents.load(address);
    }

    /** The list of revocations at that address. */
    Answer loadList(String address) {
        return documents.loadList(address);
    }

    /**
     * What a link leads to. A thing that stands inside is fetched all the same when it has an
     * address, as anyone can write anything into their own document.
     */
    Linked linked(JsonNode link) {
        var address = Json.id(link);
        if (isWeb(address)) {
            return fetched(address, true);
        }
        return link instanceof ObjectNode inside ? Linked.of(inside) : Linked.nothing();
    }

    /** What an address leads to. */
    Linked linked(String address) {
        return isWeb(address) ? fetched(address, true) : Linked.nothing();
    }

    private Linked fetched(String address, boolean first) {
        return switch (documents.load(address)) {
            case Answer.Found found -> read(address, found.bytes(), first);
            case Answer.NotFound _ -> failed("badge.missing", address + ": 404");
            case Answer.Gone _ -> failed("badge.missing", address + ": 410");
            case Answer.Unreachable no ->
                    Linked.not(
                            Judgement.unchecked(
                                    no.message("badge.unreachable", "badge.not-asked"),
                                    address,
                                    no.reason()));
        };
    }

    /** A document that says to have another address is asked for there, once. */
    private Linked read(String address, byte[] bytes, boolean first) {
        var json = json(bytes).map(document -> FirstVersion.fetched(address, document));
        if (json.isEmpty()) {
            return failed("badge.broken", address + " is not JSON");
        }
        var id = Json.text(json.get(), "id");
        if (id.equals(address)) {
            return Linked.of(json.get());
        }
        return first && isWeb(id)
                ? fetched(id, false)
                : failed("badge.other", address + " has the id " + id);
    }

    static Optional<ObjectNode> json(byte[] bytes) {
        try {
            return Optional.of(StrictJson.read(bytes, MAX_BYTES));
        } catch (JsonProblem problem) {
            return Optional.empty();
        }
    }

    private static Linked failed(String key, String detail) {
        return Linked.not(Judgement.failed(Message.of(key), detail));
    }
}
