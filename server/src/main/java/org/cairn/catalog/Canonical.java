package org.cairn.catalog;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The one way to write a definition for hashing: names in order, no spaces, UTF-8 (RFC 8785 for the
 * numbers and texts that occur here).
 */
final class Canonical {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Canonical() {}

    static EditionId hash(JsonNode tree) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text(tree).getBytes(StandardCharsets.UTF_8));
            return new EditionId(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String text(JsonNode tree) {
        return JSON.writeValueAsString(ordered(tree));
    }

    private static JsonNode ordered(JsonNode node) {
        if (node.isObject()) {
            TreeMap<String, JsonNode> names = new TreeMap<>();
            node.properties().forEach(entry -> names.put(entry.getKey(), entry.getValue()));
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            names.forEach((name, value) -> object.set(name, ordered(value)));
            return object;
        }
        if (node.isArray()) {
            return node.valueStream()
                    .map(Canonical::ordered)
                    .collect(
                            JsonNodeFactory.instance::arrayNode,
                            tools.jackson.databind.node.ArrayNode::add,
                            tools.jackson.databind.node.ArrayNode::addAll);
        }
        return node;
    }
}
