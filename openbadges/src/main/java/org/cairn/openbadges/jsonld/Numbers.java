package org.cairn.openbadges.jsonld;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.cairn.openbadges.json.JsonProblem;
import org.cairn.openbadges.json.StrictJson;
import tools.jackson.databind.JsonNode;

/**
 * Writes the numbers of an expanded document as texts with a datatype (JSON-LD 1.1 API, section
 * 8.6), before the processor does it with one formatter for all threads and mixes up their digits.
 */
final class Numbers {

    private static final JsonProvider JSON = JsonProvider.provider();
    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
    private static final BigDecimal LARGEST_INTEGER = new BigDecimal("1e21");
    private static final MathContext DIGITS = new MathContext(16, RoundingMode.HALF_UP);

    private Numbers() {}

    /** What stands between quotes, and the datatype behind them. */
    record Lexical(String text, String datatype) {}

    /**
     * The double that a number denotes.
     *
     * @throws JsonLdProblem when no double can hold it
     */
    static double value(JsonNode number) {
        try {
            return StrictJson.number(number);
        } catch (JsonProblem problem) {
            throw new JsonLdProblem(JsonLdProblem.Kind.INVALID, problem.getMessage());
        }
    }

    static JsonArray written(JsonArray expanded) {
        JsonArrayBuilder copy = JSON.createArrayBuilder();
        expanded.forEach(item -> copy.add(written(item)));
        return copy.build();
    }

    private static JsonValue written(JsonValue value) {
        if (value instanceof JsonArray array) {
            return written(array);
        }
        if (!(value instanceof JsonObject object)) {
            return value;
        }
        if (object.get("@value") instanceof JsonNumber number) {
            return literal(object, number.bigDecimalValue());
        }
        if (object.containsKey("@value")) {
            return object;
        }
        JsonObjectBuilder copy = JSON.createObjectBuilder();
        object.forEach((name, member) -> copy.add(name, written(member)));
        return copy.build();
    }

    private static JsonObject literal(JsonObject object, BigDecimal value) {
        String type = object.getString("@type", "");
        if (type.equals("@json")) {
            return object;
        }
        Lexical lexical = lexical(value, type);
        return JSON.createObjectBuilder(object)
                .add("@value", lexical.text())
                .add("@type", lexical.datatype())
                .build();
    }

    /**
     * A number as a text with a datatype.
     *
     * @param type that the number is to have, empty for the one that it has by itself
     */
    static Lexical lexical(BigDecimal value, String type) {
        boolean whole = value.stripTrailingZeros().scale() <= 0;
        boolean asInteger =
                whole && value.abs().compareTo(LARGEST_INTEGER) < 0 && !type.equals(XSD + "double");
        String natural = asInteger ? XSD + "integer" : XSD + "double";
        return new Lexical(
                asInteger ? value.toBigInteger().toString() : canonical(value),
                type.isEmpty() ? natural : type);
    }

    /** One digit, a point, at most fifteen digits, E and the exponent. */
    private static String canonical(BigDecimal value) {
        if (value.signum() == 0) {
            return "0.0E0";
        }
        BigDecimal exact = new BigDecimal(value.doubleValue());
        BigDecimal rounded = exact.round(DIGITS).stripTrailingZeros();
        String digits = rounded.unscaledValue().abs().toString();
        int exponent = rounded.precision() - rounded.scale() - 1;
        String fraction = digits.length() == 1 ? "0" : digits.substring(1);
        String sign = value.signum() < 0 ? "-" : "";
        return sign + digits.charAt(0) + "." + fraction + "E" + exponent;
    }
}
