package org.cairn.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.cairn.platform.web.Text;
import tools.jackson.databind.JsonNode;

/** What the checks found, with the walks over the tree that they share. */
final class Findings {

    private final Source source;
    private final List<DefinitionProblem> problems = new ArrayList<>();

    Findings(Source source) {
        this.source = source;
    }

    List<DefinitionProblem> problems() {
        return List.copyOf(problems);
    }

    JsonNode tree() {
        return source.tree();
    }

    void add(String pointer, String key, Object... arguments) {
        add(pointer, Text.of("catalog.problem." + key, arguments));
    }

    void add(String pointer, Text message) {
        problems.add(source.problem(pointer, message.key(), message.arguments().toArray()));
    }

    /** Each item of a list, with its pointer; nothing where there is no list. */
    static void each(JsonNode node, String pointer, BiConsumer<String, JsonNode> step) {
        for (int i = 0; i < node.size() && node.isArray(); i++) {
            step.accept(pointer + "/" + i, node.get(i));
        }
    }

    /** The ids of a list, having noted those that occur twice. */
    Set<String> ids(JsonNode list, String pointer) {
        return ids(list, pointer, new HashMap<>());
    }

    /** The same where several lists share their ids. */
    Set<String> ids(JsonNode list, String pointer, Map<String, String> seen) {
        Set<String> ids = new LinkedHashSet<>();
        each(
                list,
                pointer,
                (place, item) -> {
                    String id = item.path("id").asString("");
                    ids.add(id);
                    if (!id.isEmpty() && seen.putIfAbsent(id, place) != null) {
                        add(place + "/id", "same", id);
                    }
                });
        return ids;
    }

    /** Notes each text of the list that is not among the known ones. */
    void known(JsonNode list, String pointer, Set<String> known, String key) {
        each(
                list,
                pointer,
                (place, item) -> {
                    if (!known.contains(item.asString(""))) {
                        add(place, key, item.asString(""), String.join(", ", known));
                    }
                });
    }
}
