package org.cairn.openbadges.convert;

import java.util.List;
import java.util.Optional;
import org.cairn.openbadges.json.StrictJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One object of the badge in its other version; what is not said is left out. */
final class Target {

    private final ObjectNode json = StrictJson.object();

    Target put(String name, String value) {
        if (!value.isEmpty()) {
            json.put(name, value);
        }
        return this;
    }

    Target put(String name, boolean value) {
        json.put(name, value);
        return this;
    }

    Target put(String name, Optional<? extends JsonNode> value) {
        value.ifPresent(found -> json.set(name, found));
        return this;
    }

    Target put(String name, ObjectNode object) {
        if (!object.isEmpty()) {
            json.set(name, object);
        }
        return this;
    }

    /** One value or many, as a list. */
    Target putAll(String name, Optional<JsonNode> values) {
        values.ifPresent(found -> {
            ArrayNode array = json.putArray(name);
            if (found.isArray()) {
                found.forEach(array::add);
            } else {
                array.add(found);
            }
        });
        return this;
    }

    Target putAll(String name, List<ObjectNode> objects) {
        if (!objects.isEmpty()) {
            ArrayNode array = json.putArray(name);
            objects.forEach(array::add);
        }
        return this;
    }

    /** Members that are called the same in both versions. */
    Target same(Source source, String... names) {
        for (String name : names) {
            put(name, source.take(name));
        }
        return this;
    }

    Target types(String... types) {
        ArrayNode array = json.putArray("type");
        List.of(types).forEach(array::add);
        return this;
    }

    ObjectNode json() {
        return json;
    }
}
