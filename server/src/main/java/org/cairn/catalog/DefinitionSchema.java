package org.cairn.catalog;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.cairn.platform.web.Text;
import tools.jackson.databind.JsonNode;

/** Checks a definition against its JSON schema, in sentences that say what to do. */
final class DefinitionSchema {

    /** What files of stacks have to be like. */
    static final String OF_STACKS = "stack.schema.json";

    private static final Schema SCHEMA = load("definition.schema.json");
    private static final Schema STACK = load(OF_STACKS);
    private static final String SAY = "catalog.problem.";

    private final Source source;
    private final Schema schema;

    private DefinitionSchema(Source source, Schema schema) {
        this.source = source;
        this.schema = schema;
    }

    static List<DefinitionProblem> check(Source source) {
        return new DefinitionSchema(source, SCHEMA).problems();
    }

    /** The same of a stack. */
    static List<DefinitionProblem> checkStack(Source source) {
        return new DefinitionSchema(source, STACK).problems();
    }

    private List<DefinitionProblem> problems() {
        return schema.validate(source.tree()).stream().map(this::problem).toList();
    }

    /** The schema itself, to be walked. */
    static JsonNode tree() {
        return SCHEMA.getSchemaNode();
    }

    private DefinitionProblem problem(Error error) {
        String pointer = pointer(error.getInstanceLocation());
        JsonNode wanted = error.getSchemaNode();
        JsonNode found = error.getInstanceNode();
        return switch (error.getKeyword()) {
            case "required" -> source.problemOfName(pointer, SAY + "required", error.getProperty());
            case "additionalProperties" -> unknown(pointer, error);
            case "type" -> wrongType(pointer, wanted.asString(), found);
            case "enum" -> source.problem(pointer, SAY + "enum", plain(found), listed(wanted));
            case "const" -> source.problem(pointer, SAY + "enum", plain(found), plain(wanted));
            case "pattern" -> pattern(pointer, wanted.asString(), plain(found));
            case "maxLength" -> {
                String text = plain(found);
                yield source.problem(
                        pointer,
                        SAY + "maxLength",
                        wanted.asInt(),
                        text.codePointCount(0, text.length()));
            }
            case "minItems", "maxItems" ->
                    source.problem(pointer, SAY + error.getKeyword(), wanted.asInt());
            case "uniqueItems" -> source.problem(pointer, SAY + "uniqueItems");
            default -> source.problem(pointer, SAY + known(error.getKeyword()), plain(wanted));
        };
    }

    private DefinitionProblem unknown(String pointer, Error error) {
        String name = error.getProperty();
        String child = Source.child(pointer, name);
        return Spelling.nearest(name, namesKnownAt(error))
                .map(near -> source.problemOfName(child, SAY + "unknown.near", name, near))
                .orElseGet(() -> source.problemOfName(child, SAY + "unknown", name));
    }

    private Collection<String> namesKnownAt(Error error) {
        String where = error.getSchemaLocation().getFragment().toString();
        String holder = where.substring(0, where.lastIndexOf('/'));
        return schema.getSchemaNode().at(holder).path("properties").propertyNames();
    }

    private DefinitionProblem wrongType(String pointer, String type, JsonNode found) {
        boolean quotes = type.equals("string") && (found.isNumber() || found.isBoolean());
        if (quotes) {
            return source.problem(pointer, SAY + "quotes", plain(found));
        }
        return source.problem(pointer, SAY + "type", Text.of(SAY + "type." + type));
    }

    private DefinitionProblem pattern(String pointer, String pattern, String found) {
        String key =
                switch (pattern) {
                    case "\\S" -> "blank";
                    case "^https?://[^\\s]+$" -> "url";
                    case "^[a-z0-9-]{3,80}$" -> "slug";
                    case "^[a-z0-9][a-z0-9-]{0,59}$" -> "id";
                    case "^[0-9a-f]{64}$" -> "sha256";
                    case "^#[0-9A-Fa-f]{6}$" -> "color";
                    default -> "language";
                };
        return source.problem(pointer, SAY + key, found);
    }

    private static String known(String keyword) {
        return switch (keyword) {
            case "minimum", "maximum", "multipleOf" -> keyword;
            default -> "other";
        };
    }

    private static String listed(JsonNode values) {
        return values.valueStream().map(DefinitionSchema::plain).collect(Collectors.joining(", "));
    }

    private static String plain(JsonNode node) {
        return node.isString() ? node.stringValue() : node.toString();
    }

    private static String pointer(NodePath path) {
        String pointer = "";
        for (int i = 0; i < path.getNameCount(); i++) {
            pointer = Source.child(pointer, String.valueOf(path.getElement(i)));
        }
        return pointer;
    }

    private static Schema load(String name) {
        try (InputStream file = DefinitionSchema.class.getResourceAsStream(name)) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
