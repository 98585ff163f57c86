package org.cairn.openbadges.verify;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.cairn.openbadges.verify.Shape.Member;
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
        check.shape(document, Shape.named(shape), "");
        return List.copyOf(check.faults);
    }

    private void shape(JsonNode json, Shape shape, String path) {
        if (!json.isObject()) {
            fault(path, "must be an object of type " + shape.name());
            return;
        }
        shape.members().forEach((name, member) -> member(json.path(name), member, at(path, name)));
        for (var group : shape.alternatives()) {
            if (group.stream().noneMatch(json::has)) {
                fault(path, "must have " + String.join(" or ", group));
            }
        }
        if (shape.closed()) {
            json.propertyNames().stream()
                    .filter(name -> !shape.members().containsKey(name) && !name.startsWith("@"))
                    .forEach(name -> fault(at(path, name), "is not allowed in " + shape.name()));
        }
    }

    private void member(JsonNode value, Member member, String path) {
        if (value.isMissingNode() || value.isNull()) {
            if (member.required()) {
                fault(path, "is missing");
            }
        } else if (member.many() && value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                value(value.get(i), member.kind(), path + "[" + i + "]");
            }
        } else {
            value(value, member.kind(), path);
        }
    }

    private void value(JsonNode value, String kind, String path) {
        int colon = kind.indexOf(':');
        var word = colon < 0 ? kind : kind.substring(0, colon);
        var rest = kind.substring(colon + 1);
        switch (word) {
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
                    require(isWord(value, rest), path, "must be " + rest.replace("|", ", "));
            case "open" ->
                    require(
                            isWord(value, rest) || EXTENSION.matcher(value.asString("")).matches(),
                            path,
                            "must be a known word or begin with ext:");
            case "type" -> require(Json.texts(value).contains(rest), path, "must contain " + rest);
            case "types" -> types(value, rest, path);
            case "Issuer" -> issuer(value, path);
            default -> shape(value, Shape.named(kind), path);
        }
    }

    private void issuer(JsonNode value, String path) {
        if (!value.isString()) {
            shape(value, Shape.named("Profile"), path);
        }
    }

    private void types(JsonNode value, String demand, String path) {
        var types = Json.texts(value);
        for (var group : demand.split("\\+")) {
            var words = List.of(group.split("\\|"));
            require(
                    words.stream().anyMatch(types::contains),
                    path,
                    "must contain " + String.join(" or ", words));
        }
    }

    private static boolean isText(JsonNode value) {
        return value.isString()
                || value.isObject()
                        && value.properties().stream()
                                .map(Map.Entry::getValue)
                                .allMatch(JsonNode::isString);
    }

    private static boolean isWord(JsonNode value, String words) {
        return value.isString() && List.of(words.split("\\|")).contains(value.stringValue());
    }

    private static boolean isDate(String text) {
        try {
            return LocalDate.parse(text) != null;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private void require(boolean fine, String path, String demand) {
        if (!fine) {
            fault(path, demand);
        }
    }

    private void fault(String path, String what) {
        if (faults.size() < MAX_FAULTS) {
            faults.add((path.isEmpty() ? "the record" : path) + " " + what);
        }
    }

    private static String at(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
