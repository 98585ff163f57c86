package org.cairn.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Finds the texts in which two definitions differ; list items are matched by their ids. */
final class DefinitionDiff {

    private DefinitionDiff() {}

    static List<Preview.Change> between(Definition before, Definition after) {
        Map<String, String> old = flat(before);
        Map<String, String> now = flat(after);
        Set<String> paths = new LinkedHashSet<>(now.keySet());
        paths.addAll(old.keySet());
        List<Preview.Change> changes = new ArrayList<>();
        for (String path : paths) {
            String was = old.getOrDefault(path, "");
            String is = now.getOrDefault(path, "");
            if (!was.equals(is)) {
                changes.add(new Preview.Change(path, was, is));
            }
        }
        return changes;
    }

    private static Map<String, String> flat(Definition definition) {
        ObjectNode tree = DefinitionWriting.of(definition);
        DefinitionWriting.spellOut(tree, definition.assessment());
        DraftTidy.inMinutes(tree);
        Map<String, String> texts = new LinkedHashMap<>();
        collect(tree, "", texts);
        return texts;
    }

    /** The texts of a piece of a document that stands at this path. */
    static Map<String, String> texts(JsonNode node, String path) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (!node.isMissingNode()) {
            collect(node, path, texts);
        }
        return texts;
    }

    private static void collect(JsonNode node, String path, Map<String, String> texts) {
        if (node.isObject()) {
            node.properties().stream()
                    .filter(entry -> !entry.getKey().equals("id"))
                    .forEach(entry -> collect(entry.getValue(), join(path, entry.getKey()), texts));
        } else if (node.isArray() && node.valueStream().anyMatch(item -> item.has("id"))) {
            node.valueStream()
                    .forEach(item -> collect(item, join(path, item.path("id").asString()), texts));
        } else {
            texts.put(path, text(node));
        }
    }

    /** A list whose items have no names of their own is one text, an item a line. */
    private static String text(JsonNode node) {
        if (node.isArray()) {
            return node.valueStream().map(DefinitionDiff::item).collect(Collectors.joining("\n"));
        }
        return node.asString();
    }

    private static String item(JsonNode item) {
        if (!item.isObject()) {
            return item.asString();
        }
        return item.properties().stream()
                .map(entry ->
                        entry.getKey().equals("maxMegabytes")
                                ? entry.getValue().asString() + " MB"
                                : text(entry.getValue()).replace("\n", ", "))
                .collect(Collectors.joining(" · "));
    }

    private static String join(String path, String step) {
        return path.isEmpty() ? step : path + "." + step;
    }
}
