package org.cairn.openbadges.json;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonFactoryBuilder;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The one way in and out for JSON: what two readers could understand differently is refused.
 *
 * <p>Refused are bytes that are not UTF-8, unpaired surrogates, members that occur twice, more than
 * {@value #MAX_DEPTH} levels, numbers that no double can hold, text after the end, and anything
 * larger than the caller allows (RFC 8259 sections 4, 6, 8; RFC 7493 section 2).
 */
public final class StrictJson {

    /** Size that a caller gets who names none: 1 MiB. */
    public static final int DEFAULT_MAX_BYTES = 1 << 20;

    /** Deepest nesting of objects and arrays that is read. */
    public static final int MAX_DEPTH = 64;

    private static final char REPLACEMENT = '\uFFFD';
    private static final int LARGEST_EXPONENT = 308;
    private static final int SMALLEST_EXPONENT = -400;

    /** Notices what is wrong; {@link #WORDY} then says where, and which member occurs twice. */
    private static final JsonMapper QUICK =
            mapper(factory().build())
                    .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                    .build();

    private static final JsonMapper WORDY =
            mapper(factory().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build()).build();

    private static final ObjectWriter WRITER = QUICK.writer();
    private static final ObjectWriter PRETTY = QUICK.writerWithDefaultPrettyPrinter();

    private StrictJson() {}

    private static JsonFactoryBuilder factory() {
        return JsonFactory.builder()
                .streamReadConstraints(
                        StreamReadConstraints.builder()
                                .maxNestingDepth(MAX_DEPTH)
                                .maxStringLength(Integer.MAX_VALUE)
                                .build())
                .streamWriteConstraints(
                        StreamWriteConstraints.builder().maxNestingDepth(MAX_DEPTH).build());
    }

    private static JsonMapper.Builder mapper(JsonFactory factory) {
        return JsonMapper.builder(factory)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES);
    }

    /** Reads one JSON object of at most {@link #DEFAULT_MAX_BYTES}. */
    public static ObjectNode read(byte[] utf8) {
        return read(utf8, DEFAULT_MAX_BYTES);
    }

    /**
     * Reads one JSON object.
     *
     * @throws JsonProblem when it is larger, or not one well-formed object
     */
    public static ObjectNode read(byte[] utf8, int maxBytes) {
        requireSize(utf8.length, maxBytes);
        return parse(decode(utf8), false);
    }

    /** Reads one JSON object of at most {@link #DEFAULT_MAX_BYTES} in UTF-8. */
    public static ObjectNode read(String text) {
        return read(text, DEFAULT_MAX_BYTES);
    }

    /** Reads one JSON object whose UTF-8 form has at most that many bytes. */
    public static ObjectNode read(String text, int maxBytes) {
        requireSize(text.length(), maxBytes);
        requireSize(text.getBytes(StandardCharsets.UTF_8).length, maxBytes);
        return parse(text, !isSound(text));
    }

    /**
     * Compact UTF-8, members in the order in which they were put.
     *
     * @throws JsonProblem when it is nested deeper than is read
     */
    public static byte[] write(JsonNode node) {
        return JsonBytes.of(node, WRITER);
    }

    /**
     * The same as {@link #write} as text.
     *
     * @throws JsonProblem when it is nested deeper than is read
     */
    public static String text(JsonNode node) {
        return text(WRITER, node);
    }

    /**
     * Indented for people; means the same as {@link #text}.
     *
     * @throws JsonProblem when it is nested deeper than is read
     */
    public static String pretty(JsonNode node) {
        return text(PRETTY, node);
    }

    private static String text(ObjectWriter writer, JsonNode node) {
        try {
            return writer.writeValueAsString(node);
        } catch (StreamConstraintsException e) {
            throw Nesting.tooDeep();
        }
    }

    /** Whether the text is whole characters only, so that it can be written as UTF-8. */
    public static boolean isSound(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (isHalf(text.codePointAt(i))) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    /**
     * The double that every reader finds in the text of a number (RFC 7493, section 2.2).
     *
     * @throws JsonProblem when no double can hold it
     */
    public static double number(JsonNode number) {
        double value =
                switch (number.numberType()) {
                    // what Java makes of it has other digits than its text
                    case FLOAT -> Double.parseDouble(number.asString());
                    case BIG_INTEGER, BIG_DECIMAL -> rounded(number.decimalValue());
                    default -> number.doubleValue();
                };
        if (!Double.isFinite(value)) {
            throw new JsonProblem("The JSON has a number that is too large or too small to use");
        }
        return value;
    }

    /** Not a number if it is out of reach, without working out how far. */
    private static double rounded(BigDecimal number) {
        long exponent = (long) number.precision() - number.scale() - 1;
        boolean inReach = exponent <= LARGEST_EXPONENT && exponent >= SMALLEST_EXPONENT;
        return inReach || number.signum() == 0 ? number.doubleValue() : Double.NaN;
    }

    /** An empty object. */
    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** An empty list. */
    public static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    private static void requireSize(int size, int maxBytes) {
        if (size > maxBytes) {
            throw new JsonProblem(
                    "The JSON is larger than the " + maxBytes + " bytes that are read here");
        }
    }

    private static String decode(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACEMENT) >= 0) {
            requireUtf8(bytes);
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** What is not UTF-8 was read as replacement characters, which may as well be meant. */
    private static void requireUtf8(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(in, out, true);
        out.flip();
        if (result.isError()) {
            int line = (int) out.chars().filter(c -> c == '\n').count() + 1;
            int column = out.length() - lastLineStart(out) + 1;
            throw new JsonProblem("This is not UTF-8 text", line, column);
        }
    }

    private static int lastLineStart(CharBuffer text) {
        for (int i = text.length(); i > 0; i--) {
            if (text.charAt(i - 1) == '\n') {
                return i;
            }
        }
        return 0;
    }

    /**
     * @param halves whether half a character stands in the text, which cannot be if it was UTF-8
     */
    private static ObjectNode parse(String text, boolean halves) {
        JsonNode node;
        try {
            node = tree(text);
        } catch (StreamConstraintsException e) {
            throw problem("The JSON is nested deeper or is larger than is read here", e);
        } catch (JacksonException e) {
            throw problem("This is not valid JSON: " + firstLine(e.getOriginalMessage()), e);
        } catch (NumberFormatException e) {
            // an exponent of ten digits is let out by the parser like this
            throw new JsonProblem("The JSON has a number that is too large or too small to use");
        }
        if (!(node instanceof ObjectNode object)) {
            throw new JsonProblem("A JSON object was expected: text that begins with {", 1, 1);
        }
        // behind such a sign there can be one, too
        requireSoundValues(object, halves || text.contains("\\u"));
        return object;
    }

    private static JsonNode tree(String text) {
        try {
            return QUICK.readTree(text);
        } catch (JacksonException | NumberFormatException wrong) {
            return WORDY.readTree(text);
        }
    }

    private static JsonProblem problem(String message, JacksonException cause) {
        TokenStreamLocation place = cause.getLocation();
        JsonProblem problem =
                place == null
                        ? new JsonProblem(message)
                        : new JsonProblem(
                                message,
                                Math.max(place.getLineNr(), 0),
                                Math.max(place.getColumnNr(), 0));
        problem.initCause(cause);
        return problem;
    }

    private static String firstLine(String message) {
        return Arrays.stream(message.split("\n", 2)).findFirst().orElse(message);
    }

    /**
     * @param texts whether there can be half a character in a text
     */
    private static void requireSoundValues(JsonNode node, boolean texts) {
        if (node.isString()) {
            if (texts) {
                requirePairs(node.stringValue());
            }
        } else if (node.isNumber()) {
            number(node);
        } else if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> member : object.properties()) {
                if (texts) {
                    requirePairs(member.getKey());
                }
                requireSoundValues(member.getValue(), texts);
            }
        } else if (node instanceof ArrayNode array) {
            for (JsonNode item : array) {
                requireSoundValues(item, texts);
            }
        }
    }

    private static void requirePairs(String text) {
        if (!isSound(text)) {
            throw new JsonProblem(
                    "The text \""
                            + text.codePoints()
                                    .limit(40)
                                    .map(c -> isHalf(c) ? REPLACEMENT : c)
                                    .collect(
                                            StringBuilder::new,
                                            StringBuilder::appendCodePoint,
                                            StringBuilder::append)
                            + "\" has half a character (an unpaired surrogate)");
        }
    }

    private static boolean isHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
