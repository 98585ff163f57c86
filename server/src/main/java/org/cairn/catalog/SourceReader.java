package org.cairn.catalog;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cairn.platform.web.Text;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Reads YAML or JSON into a tree that knows its places. Names given twice, anchors and aliases,
 * deep nesting and more than one document are refused.
 */
final class SourceReader {

    private static final int DEEPEST = 16;
    private static final int LONGEST_LINE = 20_000;
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final ObjectMapper YAML = YAMLMapper.builder().build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final JsonParser parser;
    private final Map<String, Place> values = new HashMap<>();
    private final Map<String, Place> names = new HashMap<>();
    private final List<DefinitionProblem> problems;

    private SourceReader(JsonParser parser, List<DefinitionProblem> problems) {
        this.parser = parser;
        this.problems = problems;
    }

    /** Reads on after problems that allow it, adding them to the list. */
    static Source read(String text, List<DefinitionProblem> problems) throws Unreadable {
        boolean json = text.stripLeading().startsWith("{");
        if (!json) {
            refuseEndlessLines(text);
        }
        try (JsonParser parser = (json ? JSON : YAML).createParser(text)) {
            return new SourceReader(parser, problems).whole();
        } catch (JacksonException broken) {
            throw unreadable(broken, json);
        }
    }

    /** The YAML reader takes minutes for a word of a megabyte. */
    private static void refuseEndlessLines(String text) throws Unreadable {
        int begin = 0;
        for (int line = 1; begin <= text.length(); line++) {
            int end = text.indexOf('\n', begin);
            end = end < 0 ? text.length() : end;
            if (end - begin > LONGEST_LINE) {
                Place place = new Place(line, LONGEST_LINE);
                throw new Unreadable(problem(place, "", "catalog.problem.line", LONGEST_LINE));
            }
            begin = end + 1;
        }
    }

    private Source whole() throws Unreadable {
        parser.nextToken();
        JsonNode tree = value("", here(), 0);
        if (parser.nextToken() != null) {
            throw stop("catalog.problem.documents");
        }
        return new Source(tree, values, names);
    }

    private JsonNode value(String pointer, Place begin, int depth) throws Unreadable {
        if (depth > DEEPEST) {
            throw stop("catalog.problem.deep", DEEPEST);
        }
        refuseReferences();
        JsonToken token = parser.currentToken();
        boolean holder = token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY;
        values.put(pointer, holder ? begin : here());
        return switch (token) {
            case START_OBJECT -> object(pointer, depth);
            case START_ARRAY -> array(pointer, depth);
            case VALUE_STRING -> NODES.stringNode(parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(pointer);
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            case null, default -> NODES.nullNode();
        };
    }

    /** Only numbers that a definition can need, so that none is too costly to look at. */
    private JsonNode number(String pointer) {
        String written = parser.getString();
        BigDecimal number = parser.isNaN() ? BigDecimal.TEN.pow(99) : parser.getDecimalValue();
        if ((long) number.precision() - number.scale() > 9 || number.scale() > 6) {
            problems.add(problem(here(), pointer, "catalog.problem.number", written));
            return NODES.numberNode(1);
        }
        return number.stripTrailingZeros().scale() > 0
                ? NODES.numberNode(number)
                : NODES.numberNode(number.intValueExact());
    }

    private ObjectNode object(String pointer, int depth) throws Unreadable {
        ObjectNode object = NODES.objectNode();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            Place place = here();
            String child = Source.child(pointer, name);
            if (names.containsKey(child)) {
                problems.add(problem(place, child, "catalog.problem.twice", name, line(child)));
                child += " (line " + place.line() + ")";
            }
            names.put(child, place);
            parser.nextToken();
            JsonNode value = value(child, place, depth + 1);
            if (!value.isNull()) {
                object.set(name, value);
            }
        }
        return object;
    }

    private ArrayNode array(String pointer, int depth) throws Unreadable {
        ArrayNode array = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(pointer + "/" + array.size(), here(), depth + 1));
        }
        return array;
    }

    private void refuseReferences() throws Unreadable {
        if (parser instanceof YAMLParser yaml
                && (yaml.isCurrentAlias() || yaml.getObjectId() != null)) {
            throw stop("catalog.problem.alias");
        }
    }

    private int line(String pointer) {
        return names.getOrDefault(pointer, Place.START).line();
    }

    private Place here() {
        return Place.of(parser.currentTokenLocation());
    }

    private Unreadable stop(String key, Object... arguments) {
        return new Unreadable(problem(here(), "", key, arguments));
    }

    private static DefinitionProblem problem(
            Place place, String pointer, String key, Object... arguments) {
        return new DefinitionProblem(
                place.line(), place.column(), Source.path(pointer), Text.of(key, arguments));
    }

    private static Unreadable unreadable(JacksonException broken, boolean json) {
        Place place = broken.getLocation() == null ? Place.START : Place.of(broken.getLocation());
        String said = String.valueOf(broken.getOriginalMessage()).lines().findFirst().orElse("");
        String key = json ? "catalog.problem.json" : "catalog.problem.yaml";
        return new Unreadable(problem(place, "", key, said));
    }
}
