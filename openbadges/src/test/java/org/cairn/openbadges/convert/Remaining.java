package org.cairn.openbadges.convert;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Compares a document with what came of it on the way there and back. */
final class Remaining {

    private static final Set<String> STRUCTURE = Set.of("@context", "type");

    private Remaining() {}

    /** The document without those members; places within lists stay where they are. */
    static ObjectNode without(ObjectNode document, List<Loss> lost) {
        ObjectNode rest = document.deepCopy();
        lost.forEach(loss -> remove(rest, loss.member().replace("]", "").split("[.\\[]")));
        return rest;
    }

    private static void remove(JsonNode node, String... path) {
        JsonNode holder = node;
        for (int i = 0; i < path.length - 1; i++) {
            holder = step(holder, path[i]);
        }
        String last = path[path.length - 1];
        if (holder.isString() && path.length > 1) {
            // an id that stands for the thing itself
            remove(node, Arrays.copyOf(path, path.length - 1));
        }
        if (holder instanceof ObjectNode object) {
            object.remove(last);
        } else if (holder instanceof ArrayNode array) {
            array.setNull(Integer.parseInt(last));
        }
    }

    /** One value stands for a list of one. */
    private static JsonNode step(JsonNode node, String name) {
        if (!node.isArray()) {
            return node.path(name);
        }
        return name.matches("\\d+") ? node.path(Integer.parseInt(name)) : node.path(0).path(name);
    }

    /** The places at which the part says something that the whole does not say. */
    static List<String> missing(JsonNode part, JsonNode whole, String place) {
        List<String> missing = new ArrayList<>();
        if (part.isArray() || whole.isArray()) {
            List<JsonNode> left = items(part);
            List<JsonNode> right = items(whole);
            for (int i = 0; i < left.size(); i++) {
                if (i >= right.size()) {
                    missing.add(place + "[" + i + "]");
                } else {
                    missing.addAll(missing(left.get(i), right.get(i), place + "[" + i + "]"));
                }
            }
        } else if (part instanceof ObjectNode object && whole.isObject()) {
            object.properties().stream()
                    .filter(member -> !STRUCTURE.contains(member.getKey()))
                    .forEach(member ->
                            missing.addAll(
                                    missing(
                                            member.getValue(),
                                            whole.path(member.getKey()),
                                            place + "." + member.getKey())));
        } else if (!part.equals(whole) && !part.equals(whole.path("id"))) {
            missing.add(place + ": " + part + " became " + whole);
        }
        return missing;
    }

    private static List<JsonNode> items(JsonNode node) {
        List<JsonNode> items = node.isArray() ? List.copyOf(node.values()) : List.of(node);
        return items.stream().filter(item -> !item.isNull() && !item.isMissingNode()).toList();
    }
}
