package org.cairn.openbadges.key;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.openbadges.json.JsonProblem;
import org.cairn.openbadges.json.Nesting;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.json.ZonedTime;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads controller documents as they are found: ids relative to the document, methods inline or by
 * name.
 */
final class ControllerDocumentReader {

    private static final int MOST_METHODS = 500;

    private static final Set<String> READ =
            Stream.concat(
                            Stream.of("id", "verificationMethod"),
                            Stream.of(Relationship.values()).map(Relationship::member))
                    .collect(Collectors.toUnmodifiableSet());

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
        for (JsonNode item : items(json.path("verificationMethod"))) {
            if (item instanceof ObjectNode method) {
                reader.keep(method);
            }
        }
        Map<Relationship, Set<String>> relationships = new EnumMap<>(Relationship.class);
        for (Relationship relationship : Relationship.values()) {
            relationships.put(relationship, reader.purpose(json.path(relationship.member())));
        }
        List<VerificationMethod> methods = List.copyOf(reader.methods.values());
        return new ControllerDocument(id, methods, relationships, others(json, methods));
    }

    /** What else the document says, and its contexts if others would be written. */
    private static ObjectNode others(ObjectNode json, List<VerificationMethod> methods) {
        ObjectNode others = StrictJson.object();
        json.properties().stream()
                .filter(member -> !READ.contains(member.getKey()))
                .forEach(member -> others.set(member.getKey(), member.getValue()));
        JsonNode contexts = others.path(ControllerDocument.CONTEXT);
        if (contexts.equals(ControllerDocument.contexts(methods))) {
            others.remove(ControllerDocument.CONTEXT);
        }
        return others;
    }

    /** Ids of the methods for one purpose, each listed above or written in place. */
    private Set<String> purpose(JsonNode methods) {
        Set<String> ids = new LinkedHashSet<>();
        for (JsonNode item : items(methods)) {
            ids.add(item instanceof ObjectNode method ? keep(method) : absolute(item.asString("")));
        }
        return ids;
    }

    private String keep(ObjectNode json) {
        String methodId = absolute(json.path("id").asString(""));
        VerificationMethod method =
                new VerificationMethod(
                        methodId,
                        json.path("type").asString(""),
                        controller(json.path("controller")),
                        key(json),
                        time(json.path("expires")),
                        time(json.path("revoked")),
                        isUndated(json.path("expires")),
                        isUndated(json.path("revoked")),
                        ControllerDocument.NOTHING);
        VerificationMethod earlier = methods.putIfAbsent(methodId, method.keeping(json));
        if (methods.size() > MOST_METHODS) {
            throw new KeyProblem("The issuer's document lists more keys than are looked at");
        }
        if (earlier != null && !earlier.isAlike(method)) {
            throw new KeyProblem("The issuer's document lists two keys under " + methodId);
        }
        return methodId;
    }

    /** The party itself when it does not say; nobody when it is no single text, as it must be. */
    private String controller(JsonNode json) {
        return json.isMissingNode() ? id : json.isString() ? json.stringValue() : "";
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

    /**
     * A copy that shares nothing that could be changed.
     *
     * @throws KeyProblem when it is nested deeper than is read
     */
    static ObjectNode copy(ObjectNode json) {
        try {
            return Nesting.copy(json);
        } catch (JsonProblem problem) {
            throw new KeyProblem(problem.getMessage());
        }
    }

    static List<JsonNode> items(JsonNode json) {
        List<JsonNode> items = new ArrayList<>();
        if (json.isArray()) {
            json.forEach(items::add);
        } else if (!json.isMissingNode() && !json.isNull()) {
            items.add(json);
        }
        return items;
    }
}
