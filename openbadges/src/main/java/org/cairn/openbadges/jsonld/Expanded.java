package org.cairn.openbadges.jsonld;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.jsonld.Term.Blank;
import org.cairn.openbadges.jsonld.Term.Written;
import org.jspecify.annotations.Nullable;

/**
 * States what an expanded document says, for the canonical form that compiled contexts end with,
 * too (JSON-LD 1.1 API, sections 7.2 and 8.1). Nodes that bring a name without an address, texts
 * with a direction and other rare things are left to the general algorithm, mistakes too.
 */
final class Expanded {

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{1,8}(-[a-z0-9]{1,8})*+");
    private static final Set<String> OF_TEXT = Set.of("@value", "@type", "@language");

    /** Datatypes that say more than which type a text has. */
    private static final List<String> TELLING = List.of(Walk.RDF, "https://www.w3.org/ns/i18n#");

    private final Statements statements;
    private final Effort effort;

    private Expanded(Walk.Manner manner) {
        this.statements = new Statements(manner.limits(), Walk.digest(manner.hashAlgorithm()));
        this.effort = new Effort(manner.limits());
    }

    /**
     * The canonical form; empty when the document holds what only the general algorithm knows.
     *
     * @throws JsonLdProblem when time is up or too many nodes have no id
     */
    static Optional<Stated> canonical(JsonArray document, Walk.Manner manner) {
        Expanded expanded = new Expanded(manner);
        try {
            for (JsonValue node : document) {
                expanded.node(object(node), null);
            }
            return expanded.statements.canonical();
        } catch (Unfamiliar e) {
            return Optional.empty();
        }
    }

    private Term node(JsonObject node, @Nullable Blank graph) {
        effort.tick();
        Topic topic = statements.about(subject(node));
        for (Map.Entry<String, JsonValue> member : node.entrySet()) {
            String name = member.getKey();
            if (name.equals("@type")) {
                types(topic, member.getValue(), graph);
            } else if (!name.equals("@id")) {
                property(topic, iri(name), array(member.getValue()), graph);
            }
        }
        return topic.subject();
    }

    private Term subject(JsonObject node) {
        JsonValue id = node.get("@id");
        return id == null ? statements.blank() : iri(text(id));
    }

    private void types(Topic topic, JsonValue types, @Nullable Blank graph) {
        for (JsonValue type : new LinkedHashSet<>(array(types))) {
            statements.add(topic, Walk.TYPE, iri(text(type)), graph);
        }
    }

    private void property(Topic topic, Written predicate, JsonArray values, @Nullable Blank graph) {
        if (values.size() == 1) {
            statements.add(topic, predicate, value(object(values.getFirst()), graph), graph);
            return;
        }
        Set<ByteBuffer> said = new HashSet<>();
        for (JsonValue item : values) {
            Term value = value(object(item), graph);
            if (value instanceof Blank || said.add(ByteBuffer.wrap(value.utf8()))) {
                statements.add(topic, predicate, value, graph);
            }
        }
    }

    private Term value(JsonObject value, @Nullable Blank graph) {
        if (value.containsKey("@value")) {
            return literal(value);
        }
        if (value.containsKey("@list")) {
            return list(value, graph);
        }
        return value.containsKey("@graph") ? graph(value) : node(value, graph);
    }

    /** Whose name is nowhere else. */
    private Term graph(JsonObject value) {
        requireAlone(value);
        Blank name = statements.blank();
        for (JsonValue node : array(value.get("@graph"))) {
            node(object(node), name);
        }
        return name;
    }

    private Term list(JsonObject value, @Nullable Blank graph) {
        requireAlone(value);
        Term rest = Walk.NIL;
        for (JsonValue item : new ArrayList<>(array(value.get("@list"))).reversed()) {
            Topic cell = statements.about(statements.blank());
            statements.add(cell, Walk.FIRST, value(object(item), graph), graph);
            statements.add(cell, Walk.REST, rest, graph);
            rest = cell.subject();
        }
        return rest;
    }

    private static void requireAlone(JsonObject value) {
        if (value.size() > 1) {
            throw Unfamiliar.TERRITORY;
        }
    }

    private static Written literal(JsonObject value) {
        if (!OF_TEXT.containsAll(value.keySet())) {
            throw Unfamiliar.TERRITORY;
        }
        JsonValue language = value.get("@language");
        String type = value.containsKey("@type") ? datatype(text(value.get("@type"))) : "";
        return switch (value.get("@value")) {
            case JsonString string when language != null && type.isEmpty() ->
                    Literals.inLanguage(string.getString(), language(text(language)));
            case JsonString string when language == null -> Literals.text(string.getString(), type);
            case JsonNumber number when language == null -> number(number, type);
            case JsonValue other when language == null && isTruth(other) ->
                    Literals.truth(other.equals(JsonValue.TRUE), type);
            case null, default -> throw Unfamiliar.TERRITORY;
        };
    }

    private static Written number(JsonNumber number, String type) {
        Numbers.Lexical lexical = Numbers.lexical(number.bigDecimalValue(), type);
        return Literals.text(lexical.text(), lexical.datatype());
    }

    private static boolean isTruth(JsonValue value) {
        return value.equals(JsonValue.TRUE) || value.equals(JsonValue.FALSE);
    }

    private static String datatype(String type) {
        if (!SafeMode.isIri(type) || TELLING.stream().anyMatch(type::startsWith)) {
            throw Unfamiliar.TERRITORY;
        }
        return type;
    }

    private static String language(String tag) {
        if (!LANGUAGE.matcher(tag).matches()) {
            throw Unfamiliar.TERRITORY;
        }
        return tag;
    }

    private static Written iri(String text) {
        if (!SafeMode.isIri(text) || !StrictJson.isSound(text)) {
            throw Unfamiliar.TERRITORY;
        }
        return Written.iri(text);
    }

    private static String text(JsonValue value) {
        if (value instanceof JsonString string) {
            return string.getString();
        }
        throw Unfamiliar.TERRITORY;
    }

    private static JsonObject object(JsonValue value) {
        if (value instanceof JsonObject object) {
            return object;
        }
        throw Unfamiliar.TERRITORY;
    }

    private static JsonArray array(@Nullable JsonValue value) {
        if (value instanceof JsonArray array) {
            return array;
        }
        throw Unfamiliar.TERRITORY;
    }
}
