package org.cairn.openbadges.verify;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.cairn.openbadges.verify.Shape.Kind;
import org.cairn.openbadges.verify.Shape.Member;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Compares a document with the shapes of the standard, as JSON-LD allows them to be written: one
 * value or a list of values, a text or a text in several languages.
 */
final class ShapeCheck {

    private static final int MAX_FAULTS = 50;
    private static final Pattern EXTENSION = Pattern.compile("ext:[a-zA-Z0-9._-]+");
    private static final Pattern LANGUAGE =
            Pattern.compile("[a-z]{2,4}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?");

    private final List<String> faults = new ArrayList<>();

    private ShapeCheck() {}

    /** What is wrong, each with its place, such as {@code credentialSubject.achievement: …}. */
    static List<String> faults(JsonNode document, String shape) {
        var check = new ShapeCheck();
        check.shape(document, Shape.named(shape), Place.TOP);
        return List.copyOf(check.faults);
    }

    private void shape(JsonNode json, Shape shape, Place place) {
        if (!json.isObject()) {
            fault(place, "must be an object of type " + shape.name());
            return;
        }
        shape.members().forEach((name, member) -> member(json.get(name), member, place, name));
        for (var group : shape.alternatives()) {
            if (!hasOneOf(json, group)) {
                fault(place, "must have " + String.join(" or ", group));
            }
        }
        if (shape.closed()) {
            for (var name : json.propertyNames()) {
                if (!shape.members().containsKey(name) && !name.startsWith("@")) {
                    fault(place.of(name), "is not allowed in " + shape.name());
                }
            }
        }
    }

    private static boolean hasOneOf(JsonNode json, List<String> names) {
        for (var name : names) {
            if (json.has(name)) {
                return true;
            }
        }
        return false;
    }

    private void member(@Nullable JsonNode value, Member member, Place holder, String name) {
        if (value == null || value.isNull()) {
            if (member.required()) {
                fault(holder.of(name), "is missing");
            }
        } else if (member.many() && value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                value(value.get(i), member.kind(), new Place(holder, name, i));
            }
        } else {
            value(value, member.kind(), holder.of(name));
        }
    }

    private void value(JsonNode value, Kind kind, Place path) {
        var rest = kind.rest();
        switch (kind.word()) {
            case "any" -> {}
            case "text" -> require(isText(value), path, "must be text");
            case "number" -> require(value.isNumber(), path, "must be a number");
            case "boolean" -> require(value.isBoolean(), path, "must be true or false");
            case "time" ->
                    require(
                            Times.isStrict(value.asString("")),
                            path,
                            "must be a date and time with a time zone");
            case "date" -> require(isDate(value.asString("")), path, "must be a date");
            case "language" ->
                    require(
                            LANGUAGE.matcher(value.asString("")).matches(),
                            path,
                            "must be a language code");
            case "one-of" ->
                    require(isWord(value, kind), path, () -> "must be " + rest.replace("|", ", "));
            case "open" ->
                    require(
                            isWord(value, kind) || EXTENSION.matcher(value.asString("")).matches(),
                            path,
                            "must be a known word or begin with ext:");
            case "type" -> require(Json.hasText(value, rest), path, () -> "must contain " + rest);
            case "types" -> types(value, kind, path);
            case "Issuer" -> issuer(value, path);
            default -> shape(value, Shape.named(kind.word()), path);
        }
    }

    private void issuer(JsonNode value, Place path) {
        if (!value.isString()) {
            shape(value, Shape.named("Profile"), path);
        }
    }

    private void types(JsonNode value, Kind kind, Place path) {
        for (var words : kind.choices()) {
            require(
                    hasOneText(value, words),
                    path,
                    () -> "must contain " + String.join(" or ", words));
        }
    }

    private static boolean hasOneText(JsonNode value, List<String> words) {
        for (var word : words) {
            if (Json.hasText(value, word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isText(JsonNode value) {
        return value.isString()
                || value.isObject()
                        && value.properties().stream()
                                .map(Map.Entry::getValue)
                                .allMatch(JsonNode::isString);
    }

    private static boolean isWord(JsonNode value, Kind kind) {
        return value.isString() && kind.choices().getFirst().contains(value.stringValue());
    }

    private static boolean isDate(String text) {
        try {
            return LocalDate.parse(text) != null;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private void require(boolean fine, Place place, String demand) {
        require(fine, place, () -> demand);
    }

    private void require(boolean fine, Place place, Supplier<String> demand) {
        if (!fine) {
            fault(place, demand.get());
        }
    }

    private void fault(Place place, String what) {
        if (faults.size() < MAX_FAULTS) {
            faults.add(place + " " + what);
        }
    }

    /**
     * Where something stands, put into words only where it is wrong.
     *
     * @param index in a list; -1 if it is in none
     */
    private record Place(@Nullable Place holder, String name, int index) {

        static final Place TOP = new Place(null, "the record", -1);

        Place of(String member) {
            return new Place(this, member, -1);
        }

        @Override
        public String toString() {
            var path = holder == null || holder.holder == null ? name : holder + "." + name;
            return index < 0 ? path : path + "[" + index + "]";
        }
    }
}
