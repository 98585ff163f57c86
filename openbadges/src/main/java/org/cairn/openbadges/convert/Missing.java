package org.cairn.openbadges.convert;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Gathers what the other version demands and the badge does not say. */
final class Missing {

    private final List<String> names = new ArrayList<>();

    /** Members that must stand in the object at that place. */
    void require(JsonNode json, String place, String... members) {
        for (String member : members) {
            if (!json.has(member)) {
                add(place.isEmpty() ? member : place + "." + member);
            }
        }
    }

    void add(String name) {
        names.add(name);
    }

    List<String> names() {
        return names;
    }
}
