package org.cairn.openbadges.key;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cairn.openbadges.json.ZonedTime;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads controller documents as they are found: ids relative to the document, methods inline or by
 * name.
 */
final class ControllerDocumentReader {

    private static final int MOST_METHODS = 500;

    private final String id;
    private final Map<String, VerificationMethod> methods = new LinkedHashMap<>();

    private ControllerDocumentReader(String id) {
        this.id = id;
    }

    static ControllerDocument read(ObjectNode json) {
        String id = json.path("id").asString("");
        if (id.isEmpty()) {
            throw new KeyProblem("The document of the issuer's keys has no id");
        }
        ControllerDocumentReader reader = new ControllerDocumentReader(id);
        items(json.path("verificationMethod")).forEach(reader::keep);
        Set<String> asserting = reader.purpose(json.path("assertionMethod"));
        Set<String> authenticating = reader.purpose(json.path("authentication"));
        return new ControllerDocument(
                id, List.copyOf(reader.methods.values()), asserting, authenticating);
    }

    /** Ids of the methods for one purpose, each listed above or written in place. */
    private Set<String> purpose(JsonNode methods) {
        Set<String> ids = new LinkedHashSet<>();
        for (JsonNode item : items(methods)) {
            ids.add(item.isObject() ? keep(item) : absolute(item.asString("")));
        }
        return ids;
    }

    private String keep(JsonNode json) {
        String methodId = absolute(json.path("id").asString(""));
        VerificationMethod method =
                new VerificationMethod(
                        methodId,
                        json.path("type").asString(""),
                        json.path("controller").asString(id),
                        key(json),
                        time(json.path("expires")),
                        time(json.path("revoked")),
                        isUndated(json.path("expires")) || isUndated(json.path("revoked")));
        VerificationMethod earlier = methods.putIfAbsent(methodId, method);
        if (methods.size() > MOST_METHODS) {
            throw new KeyProblem("The issuer's document lists more keys than are looked at");
        }
        if (earlier != null && !earlier.equals(method)) {
            throw new KeyProblem("The issuer's document lists two keys under " + methodId);
        }
        return methodId;
    }

    private String absolute(String reference) {
        return reference.startsWith("#") ? id + reference : reference;
    }

    private static Optional<Multikey> key(JsonNode json) {
        JsonNode multibase = json.path("publicKeyMultibase");
        JsonNode jwk = json.path("publicKeyJwk");
        try {
            if (multibase.isString()) {
                return Optional.of(Multikey.parse(multibase.stringValue()));
            }
            return jwk instanceof ObjectNode object
                    ? Optional.of(Jwk.read(object))
                    : Optional.empty();
        } catch (KeyProblem unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> time(JsonNode json) {
        return json.isString() ? ZonedTime.read(json.stringValue()) : Optional.empty();
    }

    private static boolean isUndated(JsonNode json) {
        return !json.isMissingNode() && !json.isNull() && time(json).isEmpty();
    }

    private static List<JsonNode> items(JsonNode json) {
        List<JsonNode> items = new ArrayList<>();
        if (json.isArray()) {
            json.forEach(items::add);
        } else if (!json.isMissingNode() && !json.isNull()) {
            items.add(json);
        }
        return items;
    }
}
