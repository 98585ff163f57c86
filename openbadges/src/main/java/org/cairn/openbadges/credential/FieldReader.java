package org.cairn.openbadges.credential;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.cairn.openbadges.json.JsonProblem;
import org.cairn.openbadges.json.Nesting;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.json.ZonedTime;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes the members out of one object in the form in which {@link Fields} writes them, with one
 * value where a list stands as the only tolerance; what nobody took is left as {@link #rest}.
 */
public final class FieldReader {

    private final ObjectNode json;
    private final Set<String> taken = new HashSet<>();
    private List<String> otherTypes = List.of();

    private FieldReader(ObjectNode json) {
        this.json = json;
    }

    /** Of what can hold its like: parts of parts are read one inside the other. */
    private static FieldReader ofReadable(ObjectNode json) {
        try {
            Nesting.require(json);
        } catch (JsonProblem problem) {
            throw new CredentialProblem(problem.getMessage());
        }
        return new FieldReader(json);
    }

    /**
     * Begins with an object of that class.
     *
     * @throws CredentialProblem when its type is another, or it is nested deeper than is read
     */
    public static FieldReader of(ObjectNode json, String... types) {
        FieldReader reader = ofReadable(json);
        List<String> given = reader.texts("type");
        for (String type : types) {
            Check.require(given.contains(type), "The type must contain " + type);
        }
        Set<String> known = Set.of(types);
        reader.otherTypes =
                given.stream().filter(type -> !known.contains(type)).distinct().toList();
        return reader;
    }

    /** Begins with an object of a class whose type is one word. */
    public static FieldReader ofWord(ObjectNode json, String type) {
        FieldReader reader = new FieldReader(json);
        Check.require(reader.text("type").equals(type), "The type must be " + type);
        return reader;
    }

    /** Begins with an object of a class that has no type, or any. */
    public static FieldReader untyped(ObjectNode json) {
        return new FieldReader(json);
    }

    /** A text, empty when it is absent. */
    public String text(String name) {
        return optional(name).map(value -> text(value, name)).orElse("");
    }

    /**
     * One text or many.
     *
     * @throws CredentialProblem when it is there and of another kind
     */
    public List<String> texts(String name) {
        return items(name).stream().map(value -> text(value, name)).toList();
    }

    /**
     * True or false, if it is said.
     *
     * @throws CredentialProblem when it is there and of another kind
     */
    public Optional<Boolean> flag(String name) {
        return optional(name)
                .map(value -> {
                    Check.require(value.isBoolean(), name + " must be true or false");
                    return value.booleanValue();
                });
    }

    /**
     * A number, if it is said.
     *
     * @throws CredentialProblem when it is there and of another kind
     */
    public Optional<BigDecimal> number(String name) {
        return optional(name)
                .map(value -> {
                    Check.require(value.isNumber(), name + " must be a number");
                    return value.decimalValue();
                });
    }

    /** A date and time with a zone. */
    public Optional<Instant> time(String name) {
        return optional(name).map(value -> instant(text(value, name), name));
    }

    /**
     * A day, if it is said.
     *
     * @throws CredentialProblem when it is there and of another kind
     */
    public Optional<LocalDate> date(String name) {
        return optional(name).map(value -> date(text(value, name), name));
    }

    /**
     * One object, if it is there.
     *
     * @throws CredentialProblem when it is there and of another kind
     */
    public <T> Optional<T> part(String name, Function<ObjectNode, T> reading) {
        return optional(name).map(value -> within(name, () -> reading.apply(object(value))));
    }

    /**
     * One object.
     *
     * @throws CredentialProblem when it is missing or of another kind
     */
    public <T> T required(String name, Function<ObjectNode, T> reading) {
        return part(name, reading).orElseThrow(() -> missing(name));
    }

    /**
     * One object or many.
     *
     * @throws CredentialProblem when it is there and of another kind
     */
    public <T> List<T> parts(String name, Function<ObjectNode, T> reading) {
        return items(name).stream()
                .map(value -> within(name, () -> reading.apply(object(value))))
                .toList();
    }

    /**
     * The issuer of a credential of any kind, by its id alone or with its profile.
     *
     * @throws CredentialProblem when it is missing or neither
     */
    void issuer() {
        JsonNode issuer = optional("issuer").orElseThrow(() -> missing("issuer"));
        String id =
                issuer.isObject() ? text(issuer.path("id"), "issuer.id") : text(issuer, "issuer");
        Check.text(id, "issuer");
        Check.require(
                !issuer.isObject()
                        || issuer.size() == 1
                        || Shape.texts(issuer.path("type")).contains("Profile"),
                "issuer: The type must contain Profile");
    }

    /** Takes a member and does nothing with it. */
    public void skip(String name) {
        taken.add(name);
    }

    /** What was not taken, with the types that were not asked for. */
    public Additional rest() {
        ObjectNode rest = StrictJson.object().setAll(json);
        rest.remove(taken);
        return new Additional(otherTypes, rest);
    }

    /**
     * Nothing more may be there, because the standard closed the class.
     *
     * @throws CredentialProblem naming what is there
     */
    public void end() {
        for (String name : json.propertyNames()) {
            Check.require(taken.contains(name), "\"" + name + "\" is not allowed here");
        }
    }

    static CredentialProblem missing(String name) {
        return new CredentialProblem(name + " is missing");
    }

    private Optional<JsonNode> optional(String name) {
        taken.add(name);
        return Optional.ofNullable(json.get(name));
    }

    private List<JsonNode> items(String name) {
        return optional(name)
                .map(value -> value.isArray() ? List.copyOf(value.values()) : List.of(value))
                .orElse(List.of());
    }

    private static String text(JsonNode value, String name) {
        Check.require(value.isString(), name + " must be text");
        return value.stringValue();
    }

    private static ObjectNode object(JsonNode value) {
        if (value instanceof ObjectNode object) {
            return object;
        }
        throw new CredentialProblem("must be an object, not " + StrictJson.text(value));
    }

    private static Instant instant(String text, String name) {
        return ZonedTime.read(text)
                .orElseThrow(
                        () -> new CredentialProblem(name + " must be a date and time with a zone"));
    }

    private static LocalDate date(String text, String name) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new CredentialProblem(name + " must be a date such as 1990-12-31");
        }
    }

    private static <T> T within(String place, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (CredentialProblem problem) {
            throw new CredentialProblem(place + ": " + problem.getMessage());
        }
    }
}
