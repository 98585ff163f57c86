package org.cairn.openbadges.credential;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.openbadges.json.StrictJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes the members of one object in order, leaving out what is not said; {@link FieldReader} is
 * the way back.
 */
public final class Fields {

    private final ObjectNode json = StrictJson.object();
    private final List<String> known = new ArrayList<>();

    private Fields() {}

    /** Begins an object with its id, unless that is empty, and its types as an array. */
    public static Fields of(String id, String... types) {
        return new Fields().text("id", id).texts("type", List.of(types));
    }

    /** Begins an object of a class whose type is one word. */
    public static Fields ofWord(String type) {
        return new Fields().text("type", type);
    }

    /** Begins an object without a type. */
    public static Fields untyped() {
        return new Fields();
    }

    static ObjectNode empty() {
        return StrictJson.object();
    }

    /** A text, unless it is empty. */
    public Fields text(String name, String value) {
        known.add(name);
        if (!value.isEmpty()) {
            json.put(name, value);
        }
        return this;
    }

    /** Texts as an array, unless there are none. */
    public Fields texts(String name, List<String> values) {
        known.add(name);
        if (!values.isEmpty()) {
            ArrayNode array = json.putArray(name);
            values.forEach(array::add);
        }
        return this;
    }

    /** True or false. */
    public Fields flag(String name, boolean value) {
        return flag(name, Optional.of(value));
    }

    /** True or false, if it is said. */
    public Fields flag(String name, Optional<Boolean> value) {
        known.add(name);
        value.ifPresent(flag -> json.put(name, flag));
        return this;
    }

    /** A number, if it is said. */
    public Fields number(String name, Optional<BigDecimal> value) {
        known.add(name);
        value.ifPresent(number -> json.put(name, number));
        return this;
    }

    /** With the zone Z, to the second. */
    public Fields time(String name, Optional<Instant> value) {
        return text(
                name, value.map(Check::wholeSeconds).map(DateTimeFormatter.ISO_INSTANT::format));
    }

    /** A day, if it is said. */
    public Fields date(String name, Optional<LocalDate> value) {
        return text(name, value.map(LocalDate::toString));
    }

    private Fields text(String name, Optional<String> value) {
        return text(name, value.orElse(""));
    }

    /** An object, if it is there. */
    public Fields part(String name, Optional<? extends Part> part) {
        known.add(name);
        part.ifPresent(value -> json.set(name, value.toJson()));
        return this;
    }

    /** An object. */
    public Fields part(String name, Part part) {
        return part(name, Optional.of(part));
    }

    /** Objects as an array, unless there are none. */
    public Fields parts(String name, List<? extends Part> parts) {
        known.add(name);
        if (!parts.isEmpty()) {
            ArrayNode array = json.putArray(name);
            parts.forEach(part -> array.add(part.toJson()));
        }
        return this;
    }

    /**
     * Last of all, what the standard has no words for.
     *
     * @throws CredentialProblem when it takes a name that the standard uses in this class
     */
    public Fields additional(Additional additional) {
        if (additional.isNone()) {
            return this;
        }
        Check.require(
                additional.types().isEmpty() || json.path("type").isArray(),
                "There is one type here, to which none can be added");
        additional.types().forEach(this::addType);
        for (Map.Entry<String, JsonNode> member : additional.members().properties()) {
            Check.require(
                    !isTaken(member.getKey()) && !member.getKey().isBlank(),
                    "The additional member \""
                            + member.getKey()
                            + "\" has a name that the standard uses here");
            json.set(member.getKey(), member.getValue());
        }
        return this;
    }

    private boolean isTaken(String name) {
        return known.contains(name) || json.has(name);
    }

    private void addType(String type) {
        ArrayNode types = json.withArray("type");
        Check.require(
                types.valueStream().noneMatch(known -> known.asString("").equals(type)),
                "The type " + type + " is said twice");
        types.add(type);
    }

    /** What was written so far. */
    public ObjectNode json() {
        return json;
    }
}
