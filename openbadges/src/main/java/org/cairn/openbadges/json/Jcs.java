package org.cairn.openbadges.json;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Canonical JSON: one spelling for each value, so that it can be signed (RFC 8785). */
public final class Jcs {

    private static final int LARGEST_PLAIN_EXPONENT = 21;
    private static final int SMALLEST_PLAIN_EXPONENT = -6;

    private Jcs() {}

    /**
     * The one text that stands for this value (RFC 8785, section 3.2).
     *
     * @throws JsonProblem when it holds what JCS has no form for: a number that no double can hold,
     *     half a character, bytes or another object of Java; or when it is nested deeper than is
     *     read
     */
    public static String canonicalize(JsonNode node) {
        StringBuilder text = new StringBuilder();
        write(node, text, 0);
        return text.toString();
    }

    private static void write(JsonNode node, StringBuilder text, int level) {
        switch (node.getNodeType()) {
            case OBJECT -> writeObject((ObjectNode) node, text, level);
            case ARRAY -> writeArray(node, text, level);
            case STRING -> writeText(node.stringValue(), text);
            case NUMBER -> text.append(number(StrictJson.number(node)));
            case BOOLEAN -> text.append(node.booleanValue());
            case NULL -> text.append("null");
            default -> throw new JsonProblem("The JSON has a value that is none of JSON’s");
        }
    }

    /** Members in the order of their UTF-16 code units, which is that of String (section 3.2.3). */
    private static void writeObject(ObjectNode object, StringBuilder text, int level) {
        if (Nesting.isTooDeep(level)) {
            throw Nesting.tooDeep();
        }
        List<String> names = new ArrayList<>(object.propertyNames());
        names.sort(String::compareTo);
        String before = "{";
        for (String name : names) {
            text.append(before);
            writeText(name, text);
            text.append(':');
            write(object.path(name), text, level + 1);
            before = ",";
        }
        text.append(names.isEmpty() ? "{}" : "}");
    }

    private static void writeArray(JsonNode array, StringBuilder text, int level) {
        if (Nesting.isTooDeep(level)) {
            throw Nesting.tooDeep();
        }
        String before = "[";
        for (JsonNode item : array) {
            text.append(before);
            write(item, text, level + 1);
            before = ",";
        }
        text.append(array.isEmpty() ? "[]" : "]");
    }

    private static void writeText(String value, StringBuilder text) {
        if (!StrictJson.isSound(value)) {
            throw new JsonProblem("A text has half a character (an unpaired surrogate)");
        }
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\b' -> text.append("\\b");
                case '\f' -> text.append("\\f");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> text.append(c < ' ' ? String.format("\\u%04x", (int) c) : c);
            }
        }
        text.append('"');
    }

    /** As JavaScript writes a number (section 3.2.2.3). */
    private static String number(double value) {
        if (value == 0) {
            return "0";
        }
        BigDecimal shortest = shortest(Math.abs(value));
        String digits = shortest.unscaledValue().toString();
        int exponent = shortest.precision() - shortest.scale();
        String sign = value < 0 ? "-" : "";
        if (exponent > LARGEST_PLAIN_EXPONENT || exponent <= SMALLEST_PLAIN_EXPONENT) {
            String fraction = digits.length() == 1 ? "" : "." + digits.substring(1);
            String power = exponent > 0 ? "+" + (exponent - 1) : String.valueOf(exponent - 1);
            return sign + digits.charAt(0) + fraction + "e" + power;
        }
        return sign + shortest.toPlainString();
    }

    /** Double.toString has the fewest digits too, but never fewer than two. */
    private static BigDecimal shortest(double value) {
        BigDecimal digits = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        BigDecimal one = digits.round(new MathContext(1));
        return one.doubleValue() == value ? one : digits;
    }
}
