package org.cairn.openbadges.jsonld;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.cairn.openbadges.jsonld.Term.Blank;
import org.cairn.openbadges.jsonld.Term.Written;
import org.cairn.openbadges.jsonld.Word.Role;
import org.cairn.openbadges.jsonld.Word.Shape;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Goes through a document once and states what it says, looking each word up in compiled contexts:
 * expansion and statements in one (JSON-LD 1.1 API, sections 5.1 and 8.1). Whatever is not usual in
 * credentials is left to the general algorithm, mistakes too.
 */
final class Walk {

    /** Working them out is not timed; who names more is. */
    private static final int MOST_CONTEXTS = 16;

    static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    static final Written TYPE = Written.iri(RDF + "type");
    static final Written FIRST = Written.iri(RDF + "first");
    static final Written REST = Written.iri(RDF + "rest");
    static final Written NIL = Written.iri(RDF + "nil");

    /** Ones that have hashed nothing: to copy one is quicker than to look for who makes them. */
    private static final Map<String, MessageDigest> FRESH = new ConcurrentHashMap<>();

    private final Statements statements;
    private final Effort effort;
    private final Manner manner;

    private Walk(Manner manner) {
        this.manner = manner;
        this.statements = new Statements(manner.limits(), digest(manner.hashAlgorithm()));
        this.effort = new Effort(manner.limits());
    }

    /**
     * How documents are gone through.
     *
     * @param quotes whether kept parts are quoted, which is faster but cannot tell look-alikes
     *     apart
     */
    record Manner(Limits limits, String hashAlgorithm, boolean quotes) {}

    /** Which words hold, and in which graph statements are made; none for that of the document. */
    private record Place(CompiledContext context, @Nullable Blank graph) {}

    /**
     * @throws Unfamiliar when the document holds something that only the general algorithm knows
     * @throws JsonLdProblem when time is up
     */
    static Statements through(ObjectNode document, CompiledContext start, Manner manner) {
        Walk walk = new Walk(manner);
        walk.object(document, named(document, start), null);
        return walk.statements;
    }

    /** What a kept part says where these words hold. */
    private static Optional<Quotable> quotable(
            KeptPart part, CompiledContext outside, Manner manner) {
        Walk walk = new Walk(manner);
        try {
            return walk.statements.quotable(walk.object(part, outside, null));
        } catch (Unfamiliar e) {
            return Optional.empty();
        }
    }

    static MessageDigest digest(String algorithm) {
        try {
            return (MessageDigest) FRESH.computeIfAbsent(algorithm, Walk::newDigest).clone();
        } catch (CloneNotSupportedException e) {
            return newDigest(algorithm);
        }
    }

    private static MessageDigest newDigest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(algorithm + " is part of every JDK", e);
        }
    }

    private static CompiledContext named(ObjectNode object, CompiledContext context) {
        JsonNode names = object.get("@context");
        if (names == null) {
            return context;
        }
        List<String> addresses = new ArrayList<>();
        texts(names, addresses);
        if (addresses.size() > MOST_CONTEXTS) {
            throw Unfamiliar.TERRITORY;
        }
        return context.with(addresses);
    }

    /**
     * Every object is about something: the node that it returns.
     *
     * @param outside the words that hold before its types are looked at
     */
    private Term object(ObjectNode object, CompiledContext outside, @Nullable Blank graph) {
        effort.tick();
        List<String> types = types(object, outside);
        Place inside = new Place(outside.typed(types), graph);
        Topic topic = statements.about(subject(object, inside.context()));
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            if (!member.getKey().equals("@context")) {
                Word word = inside.context().word(member.getKey());
                if (word.role() == Role.PROPERTY) {
                    property(topic, word, member.getValue(), inside);
                }
            }
        }
        if (!types.isEmpty() && inside.context().word("type").role() != Role.TYPE) {
            throw Unfamiliar.TERRITORY;
        }
        for (String type : types) {
            statements.add(topic, TYPE, outside.resource(type), graph);
        }
        return topic.subject();
    }

    private static List<String> types(ObjectNode object, CompiledContext context) {
        JsonNode type = object.get("type");
        if (type == null) {
            return List.of();
        }
        if (context.word("type").role() != Role.TYPE) {
            throw Unfamiliar.TERRITORY;
        }
        List<String> types = new ArrayList<>(4);
        texts(type, types);
        types.sort(null);
        return types;
    }

    private static void texts(JsonNode value, List<String> texts) {
        if (value instanceof ArrayNode array) {
            array.forEach(item -> texts.add(text(item)));
        } else {
            texts.add(text(value));
        }
    }

    private static String text(JsonNode value) {
        if (!value.isString()) {
            throw Unfamiliar.TERRITORY;
        }
        return value.stringValue();
    }

    private Term subject(ObjectNode object, CompiledContext context) {
        JsonNode id = object.get("id");
        if (id == null) {
            return statements.blank();
        }
        if (context.word("id").role() != Role.ID) {
            throw Unfamiliar.TERRITORY;
        }
        return context.reference(text(id));
    }

    private void property(Topic topic, Word word, JsonNode value, Place place) {
        if (value.isNull()) {
            return;
        }
        if (word.shape() == Shape.LIST) {
            statements.add(topic, word.resource(), list(word, value, place), place.graph());
        } else if (value instanceof ArrayNode array) {
            for (JsonNode item : array) {
                if (!item.isNull()) {
                    one(topic, word, item, place);
                }
            }
        } else {
            one(topic, word, value, place);
        }
    }

    private void one(Topic topic, Word word, JsonNode value, Place place) {
        Term object =
                word.shape() == Shape.GRAPHS
                        ? graph(word, value, place.context())
                        : value(word, value, place);
        statements.add(topic, word.resource(), object, place.graph());
    }

    /** What the object says stands in a graph of its own, whose name is what is pointed to. */
    private Term graph(Word word, JsonNode value, CompiledContext context) {
        Blank name = statements.blank();
        boolean isNode = value instanceof ObjectNode object && !object.has("@value");
        if (!isNode) {
            throw Unfamiliar.TERRITORY;
        }
        value(word, value, new Place(context, name));
        return name;
    }

    private Term list(Word word, JsonNode value, Place place) {
        List<JsonNode> items = new ArrayList<>();
        if (value instanceof ArrayNode array) {
            array.forEach(items::add);
        } else {
            items.add(value);
        }
        Term rest = NIL;
        for (JsonNode item : items.reversed()) {
            if (!item.isNull()) {
                Topic cell = statements.about(statements.blank());
                statements.add(cell, FIRST, value(word, item, place), place.graph());
                statements.add(cell, REST, rest, place.graph());
                rest = cell.subject();
            }
        }
        return rest;
    }

    private Term value(Word word, JsonNode value, Place place) {
        if (value instanceof ObjectNode object) {
            return object.has("@value")
                    ? inLanguage(object)
                    : described(object, entered(object, word, place.context()), place.graph());
        }
        CompiledContext context = place.context().forValue(word);
        return scalar(word.hasContext() ? context.word(word.name()) : word, value, context);
    }

    private Term described(ObjectNode object, CompiledContext context, @Nullable Blank graph) {
        if (manner.quotes() && graph == null && object instanceof KeptPart part) {
            Optional<Quotable> said =
                    part.saidIn(
                            context, manner.hashAlgorithm(), () -> quotable(part, context, manner));
            if (said.isPresent()) {
                return statements.quote(said.get());
            }
        }
        return object(object, context, graph);
    }

    /** A reference to something keeps the words of the type around it, a description does not. */
    private static CompiledContext entered(ObjectNode object, Word word, CompiledContext outside) {
        boolean isReference =
                object.size() == 1 && object.has("id") && outside.word("id").role() == Role.ID;
        CompiledContext around = isReference ? outside : outside.propagated();
        return named(object, around.within(word));
    }

    private static Term inLanguage(ObjectNode object) {
        String text = text(object.path("@value"));
        if (object.size() == 1) {
            return Literals.text(text);
        }
        if (object.size() > 2) {
            throw Unfamiliar.TERRITORY;
        }
        return Literals.inLanguage(text, text(object.path("@language")));
    }

    private static Term scalar(Word word, JsonNode value, CompiledContext context) {
        return switch (word.values()) {
            case NATURAL, TYPED -> literal(value, word);
            case REFERENCES -> context.reference(text(value));
            case TERMS -> context.resource(text(value));
        };
    }

    private static Term literal(JsonNode value, Word word) {
        return switch (value.getNodeType()) {
            case STRING -> Literals.text(value.stringValue(), word);
            case NUMBER -> Literals.number(Numbers.value(value), word);
            case BOOLEAN -> Literals.truth(value.booleanValue(), word);
            default -> throw Unfamiliar.TERRITORY;
        };
    }
}
