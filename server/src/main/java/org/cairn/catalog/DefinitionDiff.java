package org.cairn.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Finds the texts in which two definitions differ; list items with an id are matched by it. */
final class DefinitionDiff {

    private DefinitionDiff() {}

    static List<Preview.Change> between(Definition before, Definition after) {
        Map<String, String> old = flat(DefinitionWriting.of(before));
        Map<String, String> now = flat(DefinitionWriting.of(after));
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

    private static Map<String, String> flat(JsonNode tree) {
        Map<String, String> texts = new LinkedHashMap<>();
        collect(tree, "", texts);
        return texts;
    }

    private static void collect(JsonNode node, String path, Map<String, String> texts) {
        if (node.isObject()) {
            node.properties()
                    .forEach(entry -> collect(entry.getValue(), join(path, entry.getKey()), texts));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                String id = node.get(i).path("id").asString("");
                String step = id.isEmpty() ? String.valueOf(i + 1) : id;
                collect(node.get(i), join(path, step), texts);
            }
        } else {
            texts.put(path, node.asString());
        }
    }

    private static String join(String path, String step) {
        return path.isEmpty() ? step : path + "." + step;
    }
}
