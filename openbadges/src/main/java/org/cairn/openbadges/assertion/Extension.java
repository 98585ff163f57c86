package org.cairn.openbadges.assertion;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An extension of a badge, badge class or issuer (Open Badges 2.0, Extensions).
 *
 * @param name of the member, such as {@code extensions:ApplyLink}
 * @param types what kind of extension it says it is
 * @param json all of it
 */
public record Extension(String name, List<String> types, ObjectNode json) {

    private static final String TYPE = "Extension";

    /**
     * Keeps copies, which nobody can change.
     *
     * @throws AssertionProblem when it is nested deeper than is read
     */
    public Extension {
        types = List.copyOf(types);
        json = Members.copy(json);
    }

    /** A copy of all of it. */
    @Override
    public ObjectNode json() {
        return json.deepCopy();
    }

    static boolean isOne(JsonNode value) {
        return value.isObject() && Members.texts(value, "type").contains(TYPE);
    }

    static Extension of(String name, ObjectNode json) {
        return new Extension(
                name,
                Members.texts(json, "type").stream().filter(type -> !type.equals(TYPE)).toList(),
                json);
    }
}
