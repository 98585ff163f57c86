package org.cairn.catalog;

import java.util.List;
import java.util.Map;
import org.cairn.platform.web.Text;
import tools.jackson.databind.JsonNode;

/**
 * A definition file as a tree, with the place of everything in it.
 *
 * @param values where each value begins, by JSON pointer
 * @param names where each property's name stands, by JSON pointer of the property
 */
record Source(JsonNode tree, Map<String, Place> values, Map<String, Place> names) {

    /** A problem with the value at this pointer. */
    DefinitionProblem problem(String pointer, String key, Object... arguments) {
        return at(values.getOrDefault(pointer, nearest(pointer)), pointer, key, arguments);
    }

    /** A problem with the property itself. */
    DefinitionProblem problemOfName(String pointer, String key, Object... arguments) {
        return at(names.getOrDefault(pointer, nearest(pointer)), pointer, key, arguments);
    }

    private static DefinitionProblem at(
            Place place, String pointer, String key, Object... arguments) {
        return new DefinitionProblem(
                place.line(), place.column(), path(pointer), Text.of(key, arguments));
    }

    private Place nearest(String pointer) {
        int cut = pointer.lastIndexOf('/');
        if (cut < 0) {
            return Place.START;
        }
        String parent = pointer.substring(0, cut);
        return values.getOrDefault(parent, nearest(parent));
    }

    /** {@code /parts/0/title} as people write it: {@code parts[0].title}. */
    static String path(String pointer) {
        StringBuilder path = new StringBuilder();
        for (String step : List.of(pointer.split("/", -1)).subList(1, steps(pointer))) {
            String name = step.replace("~1", "/").replace("~0", "~");
            if (name.matches("\\d+")) {
                path.append('[').append(name).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(name);
            }
        }
        return path.toString();
    }

    static String child(String pointer, String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    private static int steps(String pointer) {
        return pointer.split("/", -1).length;
    }
}
