package org.cairn.openbadges.credential;

import java.util.Map;
import org.cairn.openbadges.json.JsonProblem;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.jsonld.KeptPart;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes sure that others will read what is written. Most documents are seen to be sound at a look;
 * with any other it is tried.
 */
final class Readable {

    /** A verifier reads no more. */
    private static final int MOST_BYTES = 4 << 20;

    /** What a letter can become, as an escape. */
    private static final int MOST_BYTES_PER_LETTER = 6;

    private static final int AROUND = 8;
    private static final int LARGEST_EXPONENT = 300;

    private long bytes;

    private Readable() {}

    /**
     * @throws CredentialProblem when it is too large or too deep, or holds what is no text or
     *     number
     */
    static void require(ObjectNode document) {
        Readable look = new Readable();
        try {
            if (look.isSound(document, 0) && look.bytes <= MOST_BYTES) {
                return;
            }
            StrictJson.read(StrictJson.write(document), MOST_BYTES);
        } catch (JsonProblem problem) {
            throw new CredentialProblem(
                    "The credential could not be read by others: " + problem.getMessage());
        }
    }

    private boolean isSound(JsonNode node, int depth) {
        if (node instanceof KeptPart part) {
            bytes += (long) MOST_BYTES_PER_LETTER * part.length();
            return depth + part.depth() < StrictJson.MAX_DEPTH;
        }
        bytes += AROUND;
        return switch (node.getNodeType()) {
            case STRING -> isSound(node.stringValue());
            case NUMBER -> isSoundNumber(node);
            case BOOLEAN, NULL -> true;
            case OBJECT -> areSound((ObjectNode) node, depth + 1);
            case ARRAY -> areSound(node, depth + 1);
            default -> throw new JsonProblem("It has a value that is none of JSON’s");
        };
    }

    private boolean isSound(String text) {
        bytes += (long) MOST_BYTES_PER_LETTER * text.length();
        return StrictJson.isSound(text);
    }

    private boolean isSoundNumber(JsonNode number) {
        bytes += MOST_BYTES_PER_LETTER * LARGEST_EXPONENT;
        if (number.isInt() || number.isLong()) {
            return true;
        }
        if (!number.isBigDecimal()) {
            // what is no number in Java would be written as a text
            StrictJson.number(number);
            return false;
        }
        return number.decimalValue().precision() < LARGEST_EXPONENT
                && Math.abs(number.decimalValue().scale()) < LARGEST_EXPONENT - 1
                && Math.abs(
                                (long) number.decimalValue().precision()
                                        - number.decimalValue().scale())
                        < LARGEST_EXPONENT;
    }

    private boolean areSound(ObjectNode object, int depth) {
        boolean sound = depth < StrictJson.MAX_DEPTH;
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            sound = sound && isSound(member.getKey()) && isSound(member.getValue(), depth);
        }
        return sound;
    }

    private boolean areSound(JsonNode array, int depth) {
        boolean sound = depth < StrictJson.MAX_DEPTH;
        for (JsonNode item : array) {
            sound = sound && isSound(item, depth);
        }
        return sound;
    }
}
