package org.cairn.openbadges.jsonld;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.math.BigDecimal;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Carries JSON over to the other library's types, which the JSON-LD processor wants. */
final class JakartaJson {

    private static final JsonProvider JSON = JsonProvider.provider();

    private JakartaJson() {}

    static JsonObject of(ObjectNode node) {
        JsonObjectBuilder object = JSON.createObjectBuilder();
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            object.add(member.getKey(), value(member.getValue()));
        }
        return object.build();
    }

    private static JsonValue value(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> of((ObjectNode) node);
            case ARRAY -> array(node);
            case STRING -> JSON.createValue(node.stringValue());
            case NUMBER -> number(node);
            case BOOLEAN -> node.booleanValue() ? JsonValue.TRUE : JsonValue.FALSE;
            default -> JsonValue.NULL;
        };
    }

    private static JsonValue array(JsonNode node) {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        node.forEach(item -> array.add(value(item)));
        return array.build();
    }

    /**
     * A number is the double that it denotes, as for every reader in JavaScript: 30, 30.0 and 3E1
     * are one value (JSON-LD 1.1 API, section 8.6).
     */
    private static JsonValue number(JsonNode node) {
        double value = node.doubleValue();
        BigDecimal exact = new BigDecimal(value);
        boolean whole = exact.signum() == 0 || exact.stripTrailingZeros().scale() <= 0;
        return whole
                ? JSON.createValue(exact.toBigInteger())
                : JSON.createValue(BigDecimal.valueOf(value));
    }
}
