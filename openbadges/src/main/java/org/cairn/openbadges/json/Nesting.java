package org.cairn.openbadges.json;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Keeps within {@link StrictJson#MAX_DEPTH} levels what a program has put together: no reader would
 * take more, and whoever goes through it would run out of stack.
 */
public final class Nesting {

    private Nesting() {}

    /** The problem of whoever meets a level too many. */
    public static JsonProblem tooDeep() {
        return new JsonProblem(
                "The JSON is nested deeper than the "
                        + StrictJson.MAX_DEPTH
                        + " levels"
                        + " that are read");
    }

    /** Whether an object or list at that level, the first being 0, is one too many. */
    public static boolean isTooDeep(int level) {
        return level >= StrictJson.MAX_DEPTH;
    }

    /**
     * Goes through all of it, for whoever does not do so anyhow.
     *
     * @throws JsonProblem when it is nested deeper
     */
    public static void require(JsonNode node) {
        require(node, 0);
    }

    private static void require(JsonNode node, int level) {
        if (node.isContainer()) {
            if (isTooDeep(level)) {
                throw tooDeep();
            }
            for (JsonNode inside : node) {
                require(inside, level + 1);
            }
        }
    }

    /**
     * A copy that shares nothing that could be changed.
     *
     * @throws JsonProblem when it is nested deeper
     */
    public static ObjectNode copy(ObjectNode object) {
        return copy(object, 0);
    }

    /** The same of any node. */
    public static JsonNode copy(JsonNode node) {
        return copy(node, 0);
    }

    private static JsonNode copy(JsonNode node, int level) {
        return switch (node) {
            case ObjectNode object -> copy(object, level);
            case ArrayNode array -> copy(array, level);
            // a value is the same for ever
            default -> node;
        };
    }

    private static ObjectNode copy(ObjectNode object, int level) {
        if (isTooDeep(level)) {
            throw tooDeep();
        }
        ObjectNode copy = StrictJson.object();
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            copy.set(member.getKey(), copy(member.getValue(), level + 1));
        }
        return copy;
    }

    private static ArrayNode copy(ArrayNode array, int level) {
        if (isTooDeep(level)) {
            throw tooDeep();
        }
        ArrayNode copy = StrictJson.array();
        for (JsonNode item : array) {
            copy.add(copy(item, level + 1));
        }
        return copy;
    }
}
