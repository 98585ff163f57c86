package org.cairn.openbadges.credential;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.cairn.openbadges.json.StrictJson;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the members of one object in order, leaving out what is not said. */
final class Fields {

    private final ObjectNode json = StrictJson.object();

    /** Begins an object with its id, unless that is empty, and its types as an array. */
    static Fields of(String id, String... types) {
        return new Fields().text("id", id).texts("type", List.of(types));
    }

    Fields text(String name, String value) {
        if (!value.isEmpty()) {
            json.put(name, value);
        }
        return this;
    }

    Fields texts(String name, List<String> values) {
        if (!values.isEmpty()) {
            ArrayNode array = json.putArray(name);
            values.forEach(array::add);
        }
        return this;
    }

    Fields flag(String name, boolean value) {
        json.put(name, value);
        return this;
    }

    Fields number(String name, Optional<BigDecimal> value) {
        value.ifPresent(number -> json.put(name, number));
        return this;
    }

    /** With the zone Z, to the second. */
    Fields time(String name, Optional<Instant> value) {
        value.map(time -> time.truncatedTo(ChronoUnit.SECONDS))
                .map(DateTimeFormatter.ISO_INSTANT::format)
                .ifPresent(text -> json.put(name, text));
        return this;
    }

    Fields part(String name, Optional<? extends Part> part) {
        part.ifPresent(value -> json.set(name, value.toJson()));
        return this;
    }

    Fields part(String name, Part part) {
        return part(name, Optional.of(part));
    }

    Fields parts(String name, List<? extends Part> parts) {
        if (!parts.isEmpty()) {
            ArrayNode array = json.putArray(name);
            parts.forEach(part -> array.add(part.toJson()));
        }
        return this;
    }

    Fields node(String name, Optional<ObjectNode> node) {
        node.ifPresent(value -> json.set(name, value));
        return this;
    }

    ObjectNode json() {
        return json;
    }
}
