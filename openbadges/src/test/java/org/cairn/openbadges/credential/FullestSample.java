package org.cairn.openbadges.credential;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.cairn.openbadges.json.StrictJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A document made from a published schema that says every property of every class at least once.
 */
public final class FullestSample {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Set<String> ADDRESSES =
            Set.of("id", "url", "targetUrl", "sourceId", "targetId");

    private static final Map<String, String> FIXED =
            Map.ofEntries(
                    Map.entry(
                            "Result.resultDescription", "https://model.example/ResultDescription"),
                    Map.entry("Result.achievedLevel", "https://model.example/RubricCriterionLevel"),
                    Map.entry(
                            "ResultDescription.requiredLevel",
                            "https://model.example/RubricCriterionLevel"),
                    Map.entry("IdentityObject.identityHash", "sha256$" + "0f".repeat(32)),
                    Map.entry("endorsementJwt", "e30.e30.c2ln"),
                    Map.entry("inLanguage", "es-MX"),
                    Map.entry("validUntil", "2031-05-14T16:30:00Z"));

    private final JsonNode schema;
    private final List<String> contexts;
    private final Deque<String> path = new ArrayDeque<>();
    private final Set<String> told = new TreeSet<>();

    /** Of that schema, for a credential that names those contexts. */
    public FullestSample(ObjectNode schema, List<String> contexts) {
        this.schema = schema;
        this.contexts = contexts;
    }

    public ObjectNode document() {
        return object("Root", schema);
    }

    /** {@code Class.property} for all that the document says. */
    public Set<String> told() {
        return told;
    }

    /** {@code Class.property} for all that the schema has. */
    public Set<String> known() {
        Set<String> known = new TreeSet<>();
        addProperties(known, "Root", schema);
        schema.path("$defs")
                .properties()
                .forEach(e -> addProperties(known, e.getKey(), e.getValue()));
        return known;
    }

    private static void addProperties(Set<String> known, String owner, JsonNode definition) {
        definition
                .path("properties")
                .propertyNames()
                .forEach(name -> known.add(owner + "." + name));
    }

    private ObjectNode object(String owner, JsonNode definition) {
        ObjectNode object = StrictJson.object();
        path.push(owner);
        for (Map.Entry<String, JsonNode> property : definition.path("properties").properties()) {
            String name = property.getKey();
            JsonNode reference = property.getValue().findValue("$ref");
            if (reference == null || name.equals("@context")) {
                object.set(name, value(owner, name, property.getValue()));
            } else if (mayNest(target(reference))) {
                ObjectNode inside = object(target(reference), definition(target(reference)));
                boolean many =
                        property.getValue().findValues("type").contains(JSON.stringNode("array"));
                object.set(name, many ? StrictJson.array().add(inside) : inside);
            } else {
                continue;
            }
            told.add(owner + "." + name);
        }
        path.pop();
        return object;
    }

    /** A profile has its parent and an endorsement its endorser, but not without end. */
    private boolean mayNest(String type) {
        long profiles = path.stream().filter("Profile"::equals).count();
        return profiles < 2 && (!type.equals("EndorsementCredential") || !path.contains(type))
                || Set.of("Image", "Address", "GeoCoordinates", "IdentifierEntry").contains(type);
    }

    private static String target(JsonNode reference) {
        String name = reference.stringValue().replaceFirst(".*/", "");
        return name.equals("ProfileRef") ? "Profile" : name;
    }

    private JsonNode definition(String name) {
        return schema.path("$defs").path(name);
    }

    private JsonNode value(String owner, String name, JsonNode property) {
        if (name.equals("@context")) {
            return strings(
                    switch (owner) {
                        case "Root" -> contexts;
                        case "EndorsementCredential" ->
                                List.of(contexts.getFirst(), contexts.getLast());
                        default -> contexts.subList(0, 1);
                    });
        }
        if (name.equals("type")) {
            return type(owner, property);
        }
        String fixed = FIXED.getOrDefault(owner + "." + name, FIXED.getOrDefault(name, ""));
        if (fixed.isEmpty()) {
            fixed = ADDRESSES.contains(name) ? "https://model.example/" + owner : word(property);
        }
        return switch (property.path("type").asString("")) {
            case "number" -> JSON.numberNode(new BigDecimal("1.50"));
            case "boolean" -> JSON.booleanNode(true);
            default -> isMany(property) ? strings(List.of(fixed)) : JSON.stringNode(fixed);
        };
    }

    private static boolean isMany(JsonNode property) {
        return property.findValues("type").contains(JSON.stringNode("array"));
    }

    private static JsonNode type(String owner, JsonNode property) {
        List<JsonNode> contained = property.findValues("contains");
        if (contained.isEmpty()) {
            JsonNode words = property.findValue("enum");
            return words == null ? JSON.stringNode(owner + "Kind") : words.path(0);
        }
        return strings(
                contained.stream()
                        .map(contains -> contains.path("enum"))
                        .map(words -> words.path(words.size() - 1).stringValue())
                        .toList());
    }

    private static String word(JsonNode property) {
        JsonNode words = property.findValue("enum");
        if (words != null) {
            return words.path(0).stringValue();
        }
        return switch (property.path("format").asString("")) {
            case "date-time" -> "2026-05-14T16:30:00Z";
            case "date" -> "1990-12-31";
            default -> "Évaluation · 形成";
        };
    }

    private static JsonNode strings(List<String> values) {
        var array = StrictJson.array();
        values.forEach(array::add);
        return array;
    }
}
