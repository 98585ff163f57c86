package org.cairn.catalog;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cairn.catalog.Sheet.Slice;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts what stands in fields into a document, and takes it out again. The format decides what a
 * field may name and of which type it is; what fits no type is kept as it was typed, for the checks
 * to speak about.
 */
final class DraftFields {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,9}(?:[.,][0-9]{1,6})?");

    private DraftFields() {}

    /** Names that this page does not have are passed over. */
    static void fill(Slice slice, DraftShape shape, Map<String, List<String>> fields) {
        fields.forEach((name, values) ->
                DraftPath.of(name)
                        .filter(path -> slice.names().contains(path.first()))
                        .filter(path -> !path.last().equals("id"))
                        .ifPresent(path -> put(slice.node(), shape, path, values)));
    }

    private static void put(
            ObjectNode root, DraftShape whole, DraftPath path, List<String> values) {
        JsonNode node = root;
        DraftShape shape = whole;
        for (String step : path.parent().steps()) {
            DraftShape next = shape.at(new DraftPath(List.of(step))).orElse(null);
            if (next == null) {
                return;
            }
            if (!DraftPath.isIndex(step) && next.isObject() && node instanceof ObjectNode holder) {
                node = holder.withObject("/" + step);
            } else {
                node = new DraftPath(List.of(step)).in(node);
            }
            shape = next;
        }
        if (node instanceof ObjectNode holder) {
            DraftShape leaf = shape.at(new DraftPath(List.of(path.last()))).orElse(null);
            if (leaf != null && !leaf.isObject() && !leaf.isListOfThings()) {
                put(holder, path.last(), typed(leaf, values));
            }
        }
    }

    private static void put(ObjectNode holder, String name, JsonNode value) {
        if (value.isMissingNode()) {
            holder.remove(name);
        } else {
            holder.set(name, value);
        }
    }

    /** Missing where nothing was typed. */
    private static JsonNode typed(DraftShape shape, List<String> values) {
        if (shape.isListOfWords()) {
            return words(values);
        }
        String text =
                values.isEmpty()
                        ? ""
                        : values.getLast().replace("\r\n", "\n").replace('\r', '\n').strip();
        if (shape.is("boolean")) {
            return NODES.booleanNode(values.contains("true"));
        }
        if (text.isEmpty()) {
            return MissingNode.getInstance();
        }
        if (shape.isMinutes()) {
            return Minutes.typed(text)
                    .<JsonNode>map(NODES::numberNode)
                    .orElseGet(() -> NODES.stringNode(text));
        }
        boolean number = shape.is("integer") || shape.is("number");
        return number && NUMBER.matcher(text).matches() ? number(text) : NODES.stringNode(text);
    }

    private static JsonNode number(String text) {
        BigDecimal number = new BigDecimal(text.replace(',', '.'));
        return number.stripTrailingZeros().scale() > 0
                ? NODES.numberNode(number.stripTrailingZeros())
                : NODES.numberNode(number.intValue());
    }

    private static JsonNode words(List<String> values) {
        ArrayNode list = NODES.arrayNode();
        values.stream()
                .flatMap(String::lines)
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .distinct()
                .forEach(list::add);
        return list.isEmpty() ? MissingNode.getInstance() : list;
    }

    static JsonNode at(JsonNode node, String field) {
        return DraftPath.of(field).map(path -> path.in(node)).orElse(MissingNode.getInstance());
    }

    /** What stands in the field, as one types it. */
    static String read(JsonNode node, DraftShape shape, String field) {
        JsonNode value = at(node, field);
        boolean time =
                value.isIntegralNumber()
                        && value.canConvertToInt()
                        && DraftPath.of(field).flatMap(shape::at).stream()
                                .anyMatch(DraftShape::isMinutes);
        if (time && value.asInt() >= 0) {
            return Minutes.typed(value.asInt());
        }
        return value.isArray()
                ? value.valueStream().map(DraftFields::plain).collect(Collectors.joining("\n"))
                : plain(value);
    }

    private static String plain(JsonNode value) {
        return value.isNumber() ? value.decimalValue().toPlainString() : value.asString("");
    }

    /** Where what was typed is not what is there, in a page that still has the same fields. */
    static List<DraftSaving.Difference> differences(
            SheetView there, SheetView typed, Set<String> fields) {
        return fields.stream()
                .sorted()
                .map(name -> new DraftSaving.Difference(name, typed.value(name), there.value(name)))
                .filter(one -> !one.typed().equals(one.there()))
                .toList();
    }

    /** All words that were typed and do not stand in the page, whose fields are others now. */
    static List<DraftSaving.Difference> orphans(Slice there, Map<String, List<String>> fields) {
        List<DraftSaving.Difference> found = new ArrayList<>();
        new TreeMap<>(fields)
                .forEach((name, values) -> {
                    String typed = String.join("\n", values).replace("\r\n", "\n").strip();
                    boolean words =
                            DraftPath.of(name)
                                    .filter(path -> there.names().contains(path.first()))
                                    .isPresent();
                    if (words
                            && !typed.isEmpty()
                            && !typed.equals("true")
                            && !typed.equals(read(there.node(), shape(there), name))) {
                        found.add(new DraftSaving.Difference(name, typed, ""));
                    }
                });
        return found;
    }

    static DraftShape shape(Slice slice) {
        return shape(slice.path());
    }

    /** What the format says about the piece of a document that stands there. */
    static DraftShape shape(String place) {
        return DraftPath.of(place).flatMap(DraftShape.whole()::at).orElseGet(DraftShape::whole);
    }
}
