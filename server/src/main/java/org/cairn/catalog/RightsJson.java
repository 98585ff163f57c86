package org.cairn.catalog;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.platform.web.UserProblem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Rights in a definition file; what is not said is not written, so that older hashes stay. */
final class RightsJson {

    static final String TERMS = "license";
    static final String ORIGINS = "derivedFrom";

    /** As many as the format takes: whoever adapts what has as many names the nearest. */
    private static final int MOST_ORIGINS = 20;

    private RightsJson() {}

    static Rights read(JsonNode tree) {
        return new Rights(terms(tree), DefinitionReading.list(tree, ORIGINS, RightsJson::origin));
    }

    static CopyTerms terms(JsonNode node) {
        return CopyTerms.of(DefinitionReading.line(node, TERMS));
    }

    static Origin origin(JsonNode node) {
        return new Origin(
                DefinitionReading.line(node, "title"),
                DefinitionReading.line(node, "issuer"),
                DefinitionReading.optional(node, "issuerId"),
                URI.create(DefinitionReading.line(node, "url")),
                node.path("edition").asInt(),
                new EditionId(DefinitionReading.line(node, "sha256")),
                terms(node));
    }

    static void write(ObjectNode tree, Rights rights) {
        putTerms(tree, rights.terms());
        if (!rights.derivedFrom().isEmpty()) {
            tree.set(ORIGINS, DefinitionWriting.list(rights.derivedFrom(), RightsJson::origin));
        }
    }

    private static void putTerms(ObjectNode node, CopyTerms terms) {
        DefinitionWriting.putUnlessEmpty(node, TERMS, terms.spdx());
    }

    private static ObjectNode origin(Origin origin) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("title", origin.title()).put("issuer", origin.issuer());
        origin.issuerId().ifPresent(id -> node.put("issuerId", id));
        node.put("url", origin.url().toString()).put("edition", origin.edition());
        node.put("sha256", origin.hash().value());
        putTerms(node, origin.terms());
        return node;
    }

    /** Makes of the document of an edition the beginning of an adaptation by somebody else. */
    static void adapt(ObjectNode document, Origin origin) {
        List<JsonNode> earlier = new ArrayList<>(document.path(ORIGINS).valueStream().toList());
        ArrayNode chain = document.putArray(ORIGINS).add(origin(origin));
        earlier.stream().limit(MOST_ORIGINS - 1L).forEach(chain::add);
        document.remove(TERMS);
        if (origin.terms().areShareAlike()) {
            putTerms(document, origin.terms());
        }
    }

    /** The edition whose words a document began with, or of which it took changes last. */
    static Optional<EditionId> original(JsonNode document) {
        return Optional.of(document.path(ORIGINS).path(0).path("sha256").asString(""))
                .filter(hash -> hash.matches("[0-9a-f]{64}"))
                .map(EditionId::new);
    }

    /**
     * Puts a newer edition of the original before the one that was named first, and after it whose
     * words that edition has taken since. All that was named stays.
     */
    static void renew(ObjectNode document, Origin now, JsonNode original) {
        Map<String, JsonNode> chain = new LinkedHashMap<>();
        ObjectNode newest = origin(now);
        chain.put(now.hash().value(), newest);
        document.path(ORIGINS).forEach(one -> chain.putIfAbsent(hash(one), one));
        if (chain.size() > MOST_ORIGINS) {
            throw new UserProblem("catalog.original.full", MOST_ORIGINS);
        }
        original.path(ORIGINS).forEach(one -> chain.putIfAbsent(hash(one), one));
        ArrayNode list = document.putArray(ORIGINS);
        chain.values().stream().limit(MOST_ORIGINS).forEach(list::add);
    }

    private static String hash(JsonNode origin) {
        return origin.path("sha256").asString("");
    }

    /** Whatever a document began with stays with what is made of it. */
    static void keepOrigins(ObjectNode document, Definition before) {
        if (document.path(ORIGINS).isEmpty() && !before.rights().derivedFrom().isEmpty()) {
            write(document, new Rights(terms(document), before.rights().derivedFrom()));
        }
    }

    /** Says where the terms of a document are freer than those of what it began with. */
    static void check(Findings findings) {
        JsonNode tree = findings.tree();
        CopyTerms own = terms(tree);
        tree.path(ORIGINS)
                .valueStream()
                .filter(JsonNode::isObject)
                .filter(origin -> !terms(origin).allow(own))
                .findFirst()
                .ifPresent(origin ->
                        findings.add(
                                "/" + TERMS,
                                terms(origin).areShareAlike() ? "alike" : "freer",
                                origin.path("title").asString(""),
                                origin.path("issuer").asString(""),
                                terms(origin).title()));
    }
}
