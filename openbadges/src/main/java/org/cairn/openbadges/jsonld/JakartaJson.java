package org.cairn.openbadges.jsonld;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.math.BigDecimal;
import java.util.Map;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.jsonld.JsonLdProblem.Kind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Carries JSON over to the other library's types, which the JSON-LD processor wants. */
final class JakartaJson {

    private static final JsonProvider JSON = JsonProvider.provider();

    private JakartaJson() {}

    /**
     * @throws JsonLdProblem when it holds what cannot be written as JSON that others read
     */
    static JsonObject of(ObjectNode node) {
        JsonObjectBuilder object = JSON.createObjectBuilder();
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            object.add(whole(member.getKey()), value(member.getValue()));
        }
        return object.build();
    }

    private static JsonValue value(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> of((ObjectNode) node);
            case ARRAY -> array(node);
            case STRING -> JSON.createValue(whole(node.stringValue()));
            case NUMBER -> number(node);
            case BOOLEAN -> node.booleanValue() ? JsonValue.TRUE : JsonValue.FALSE;
            case NULL -> JsonValue.NULL;
            default ->
                    throw new JsonLdProblem(
                            Kind.INVALID, "The document has a value that is none of JSON’s");
        };
    }

    private static String whole(String text) {
        if (!StrictJson.isSound(text)) {
            throw new JsonLdProblem(
                    Kind.INVALID,
                    "A text of the document has half a character (an unpaired surrogate)");
        }
        return text;
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
        double value = Numbers.value(node);
        BigDecimal exact = new BigDecimal(value);
        boolean whole = exact.signum() == 0 || exact.stripTrailingZeros().scale() <= 0;
        return whole
                ? JSON.createValue(exact.toBigInteger())
                : JSON.createValue(BigDecimal.valueOf(value));
    }
}
