package org.cairn.openbadges.cli;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.cairn.openbadges.OpenBadgesProblem;
import org.cairn.openbadges.json.StrictJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One object of what a person wrote, read member by member. What is wrong is collected with its
 * place, such as {@code achievement.alignment[0].targetUrl}, so that all of it can be mended at
 * once.
 */
final class Draft {

    private final ObjectNode json;
    private final String place;
    private final List<String> faults;
    private final Set<String> known = new HashSet<>();

    private Draft(ObjectNode json, String place, List<String> faults) {
        this.json = json;
        this.place = place;
        this.faults = faults;
    }

    static Draft of(ObjectNode json) {
        return new Draft(json, "", new ArrayList<>());
    }

    /** A text; empty when it is not there. */
    String text(String name) {
        var value = member(name);
        if (value.isMissingNode()) {
            return "";
        }
        if (!value.isString() || value.stringValue().isBlank()) {
            fault(name, "must be a text");
            return "";
        }
        return value.stringValue();
    }

    /** A text that must be there. */
    String required(String name, String what) {
        if (member(name).isMissingNode()) {
            fault(name, "is missing: " + what);
        }
        return text(name);
    }

    List<String> texts(String name) {
        var texts = new ArrayList<String>();
        var value = member(name);
        if (!value.isMissingNode() && !value.isArray()) {
            fault(name, "must be a list of texts");
        }
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            if (value.get(i).isString()) {
                texts.add(value.get(i).stringValue());
            } else {
                fault(name + "[" + i + "]", "must be a text");
            }
        }
        return texts;
    }

    boolean flag(String name, boolean otherwise) {
        var value = member(name);
        if (!value.isMissingNode() && !value.isBoolean()) {
            fault(name, "must be true or false");
        }
        return value.asBoolean(otherwise);
    }

    /** A whole number from zero, written as a number or as text. */
    int index(String name) {
        var value = member(name);
        var text = value.isNumber() ? value.asString("") : text(name);
        if (!text.matches("[0-9]{1,9}")) {
            fault(name, "must be a whole number");
            return 0;
        }
        return Integer.parseInt(text);
    }

    Optional<Instant> time(String name) {
        var text = text(name);
        try {
            return text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException e) {
            fault(name, "must be a time with its zone, such as 2026-06-30T08:00:00Z");
            return Optional.empty();
        }
    }

    boolean has(String name) {
        return json.has(name);
    }

    boolean isText(String name) {
        return json.path(name).isString();
    }

    Optional<Draft> object(String name) {
        var value = member(name);
        if (value instanceof ObjectNode object) {
            return Optional.of(new Draft(object, at(name), faults));
        }
        if (!value.isMissingNode()) {
            fault(name, "must be an object { … }");
        }
        return Optional.empty();
    }

    /** An object that must be there; an empty one in its place when it is not. */
    Draft required(String name) {
        if (member(name).isMissingNode()) {
            fault(name, "is missing");
        }
        return object(name)
                .orElseGet(() -> new Draft(StrictJson.object(), at(name), new ArrayList<>()));
    }

    List<Draft> objects(String name) {
        var objects = new ArrayList<Draft>();
        var value = member(name);
        if (!value.isMissingNode() && !value.isArray()) {
            fault(name, "must be a list of objects [ { … } ]");
        }
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            var place = name + "[" + i + "]";
            if (value.get(i) instanceof ObjectNode object) {
                objects.add(new Draft(object, at(place), faults));
            } else {
                fault(place, "must be an object { … }");
            }
        }
        return objects;
    }

    void fault(String name, String what) {
        faults.add(at(name) + " " + what);
    }

    /** What is made of this object, unless the standard forbids it or something is wrong before. */
    <T> Optional<T> made(Supplier<T> maker) {
        json.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> fault(name, "is not known here"));
        try {
            return Optional.of(maker.get());
        } catch (OpenBadgesProblem problem) {
            if (faults.stream().noneMatch(fault -> fault.startsWith(place))) {
                faults.add((place.isEmpty() ? "" : place + ": ") + problem.getMessage());
            }
            return Optional.empty();
        }
    }

    List<String> faults() {
        return faults;
    }

    private JsonNode member(String name) {
        known.add(name);
        return json.path(name);
    }

    private String at(String name) {
        return place.isEmpty() ? name : place + "." + name;
    }
}
