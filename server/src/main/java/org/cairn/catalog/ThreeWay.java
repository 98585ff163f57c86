package org.cairn.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cairn.catalog.OriginalChange.Kind;
import org.cairn.catalog.OriginalChange.Line;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Compares an original, as it was and as it is, with what was made of it, and puts single changes
 * of it in. Things are the same where they have the same id; their order is nobody's change.
 */
final class ThreeWay {

    /** What an adaptation has for itself, whatever the original says. */
    private static final Set<String> OWN =
            Set.of("format", "kind", "slug", "language", RightsJson.TERMS, RightsJson.ORIGINS);

    private final List<OriginalChange> found = new ArrayList<>();

    private ThreeWay() {}

    /** The same place in the original as it was, as it is, and in the adaptation. */
    private record Three(JsonNode was, JsonNode is, JsonNode mine) {}

    /**
     * What the original changed and the adaptation does not have yet, in the order of the format.
     */
    static List<OriginalChange> compare(JsonNode was, JsonNode is, JsonNode mine) {
        ThreeWay all = new ThreeWay();
        names(was, is).stream()
                .filter(name -> !OWN.contains(name))
                .forEach(name -> all.compare(was.path(name), is.path(name), mine.path(name), name));
        return List.copyOf(all.found);
    }

    private void compare(JsonNode was, JsonNode is, JsonNode mine, String path) {
        if (same(was, is) || same(mine, is)) {
            return;
        }
        if (isListOfThings(was) || isListOfThings(is)) {
            things(was, is, mine, path);
        } else if (was.isObject() || is.isObject()) {
            names(was, is)
                    .forEach(name ->
                            compare(
                                    was.path(name),
                                    is.path(name),
                                    mine.path(name),
                                    path + "." + name));
        } else {
            add(path, Kind.FIELD, !same(mine, was), new Three(was, is, mine));
        }
    }

    private void things(JsonNode was, JsonNode is, JsonNode mine, String path) {
        Set<String> ids = new LinkedHashSet<>();
        is.forEach(one -> ids.add(Sheet.id(one)));
        was.forEach(one -> ids.add(Sheet.id(one)));
        ids.forEach(id -> thing(thing(was, id), thing(is, id), thing(mine, id), path + "." + id));
    }

    private void thing(JsonNode was, JsonNode is, JsonNode mine, String path) {
        if (same(was, is) || same(mine, is)) {
            return;
        }
        if (was.isMissingNode()) {
            add(path, Kind.ADDED, !mine.isMissingNode(), new Three(was, is, mine));
        } else if (is.isMissingNode()) {
            add(path, Kind.REMOVED, !same(mine, was), new Three(was, is, mine));
        } else if (mine.isMissingNode()) {
            add(path, Kind.MISSED, true, new Three(was, is, mine));
        } else {
            names(was, is)
                    .forEach(name ->
                            compare(
                                    was.path(name),
                                    is.path(name),
                                    mine.path(name),
                                    path + "." + name));
        }
    }

    private void add(String path, Kind kind, boolean conflict, Three of) {
        Map<String, String> before = DefinitionDiff.texts(of.was(), path);
        Map<String, String> now = DefinitionDiff.texts(of.is(), path);
        Map<String, String> own = DefinitionDiff.texts(of.mine(), path);
        Set<String> paths = new LinkedHashSet<>(now.keySet());
        paths.addAll(before.keySet());
        List<Line> lines =
                paths.stream()
                        .map(one ->
                                new Line(
                                        one,
                                        before.getOrDefault(one, ""),
                                        now.getOrDefault(one, ""),
                                        own.getOrDefault(one, "")))
                        .filter(line -> !(line.was() + line.is() + line.mine()).isEmpty())
                        .toList();
        found.add(new OriginalChange(path, kind, conflict, lines));
    }

    /** Puts one change into the document, in place of what stands there. */
    static void take(ObjectNode document, JsonNode original, OriginalChange change) {
        List<String> steps = List.of(change.path().split("\\."));
        JsonNode mine = document;
        JsonNode theirs = original;
        for (String step : steps.subList(0, steps.size() - 1)) {
            JsonNode next = at(theirs, step);
            mine = into(mine, step, next.isArray());
            theirs = next;
        }
        String last = steps.getLast();
        JsonNode value = at(theirs, last);
        if (mine instanceof ArrayNode list) {
            put(list, theirs, last, value);
        } else if (mine instanceof ObjectNode holder && isNothing(value)) {
            holder.remove(last);
        } else if (mine instanceof ObjectNode holder) {
            holder.set(last, value.deepCopy());
        }
    }

    /** What stands there of one's own, made where nothing does. */
    private static JsonNode into(JsonNode node, String step, boolean list) {
        if (node instanceof ObjectNode holder && !holder.path(step).isContainer()) {
            return list ? holder.putArray(step) : holder.putObject(step);
        }
        return at(node, step);
    }

    /** A new thing comes after the one that it follows in the original. */
    private static void put(ArrayNode list, JsonNode theirs, String id, JsonNode value) {
        int there = index(list, id);
        if (value.isMissingNode()) {
            if (there >= 0) {
                list.remove(there);
            }
        } else if (there >= 0) {
            list.set(there, value.deepCopy());
        } else {
            int place = 0;
            for (JsonNode one : theirs) {
                if (Sheet.id(one).equals(id)) {
                    break;
                }
                place = Math.max(place, index(list, Sheet.id(one)) + 1);
            }
            list.insert(place, value.deepCopy());
        }
    }

    private static int index(JsonNode list, String id) {
        for (int i = 0; i < list.size(); i++) {
            if (Sheet.id(list.path(i)).equals(id)) {
                return i;
            }
        }
        return -1;
    }

    private static JsonNode at(JsonNode node, String step) {
        return node.isArray() ? thing(node, step) : node.path(step);
    }

    private static JsonNode thing(JsonNode list, String id) {
        Optional<JsonNode> there =
                list.valueStream().filter(one -> Sheet.id(one).equals(id)).findFirst();
        return there.orElseGet(MissingNode::getInstance);
    }

    private static boolean isListOfThings(JsonNode node) {
        return node.isArray() && node.valueStream().anyMatch(one -> one.has("id"));
    }

    private static Set<String> names(JsonNode some, JsonNode others) {
        Set<String> names = new LinkedHashSet<>(others.propertyNames());
        names.addAll(some.propertyNames());
        names.remove("id");
        return names;
    }

    /** Whether both say the same; what is empty is as good as not there. */
    static boolean same(JsonNode some, JsonNode other) {
        if (isNothing(some) || isNothing(other)) {
            return isNothing(some) && isNothing(other);
        }
        if (some.isObject() && other.isObject()) {
            Map<String, JsonNode> all = new LinkedHashMap<>();
            some.properties().forEach(entry -> all.put(entry.getKey(), entry.getValue()));
            other.properties().forEach(entry -> all.putIfAbsent(entry.getKey(), entry.getValue()));
            return all.keySet().stream().allMatch(name -> same(some.path(name), other.path(name)));
        }
        if (some.isArray() && other.isArray()) {
            boolean same = some.size() == other.size();
            for (int i = 0; same && i < some.size(); i++) {
                same = same(some.path(i), other.path(i));
            }
            return same;
        }
        return some.isNumber() && other.isNumber()
                ? some.decimalValue().compareTo(other.decimalValue()) == 0
                : some.equals(other);
    }

    private static boolean isNothing(JsonNode node) {
        return node.isMissingNode()
                || node.isNull()
                || node.isString() && node.stringValue().isEmpty()
                || node.isContainer() && node.valueStream().allMatch(ThreeWay::isNothing);
    }
}
