package org.cairn.openbadges.verify;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a member says, however JSON-LD lets one write it: one value alone or in an array, several in
 * any order, a link as an address or as an object with nothing but that (JSON-LD 1.1, sections 3.3
 * and 4.3).
 */
final class Meaning {

    private static final Set<String> SAME_ALONE = Set.of("id", "value");

    private Meaning() {}

    /** A text that is the same for all values that say the same. */
    static String of(JsonNode value) {
        return said(value).toString();
    }

    private static Set<String> said(JsonNode value) {
        var said = new TreeSet<String>();
        for (var item : Json.items(value)) {
            if (item.isArray()) {
                said.addAll(said(item));
            } else if (item instanceof ObjectNode object) {
                said.addAll(ofObject(object));
            } else if (!item.isNull()) {
                said.add(item.toString());
            }
        }
        return said;
    }

    private static Set<String> ofObject(ObjectNode object) {
        Map<String, Set<String>> members = new TreeMap<>();
        for (var member : object.properties()) {
            var said = said(member.getValue());
            if (!said.isEmpty()) {
                members.put(member.getKey().replaceFirst("^@", ""), said);
            }
        }
        return members.size() == 1 && SAME_ALONE.containsAll(members.keySet())
                ? members.values().iterator().next()
                : Set.of(members.toString());
    }
}
