package org.cairn.catalog;

import static org.cairn.catalog.DefinitionReading.line;
import static org.cairn.catalog.DefinitionReading.list;
import static org.cairn.catalog.DefinitionReading.optional;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Makes the rubric of a definition of a checked tree. */
final class RubricReading {

    private RubricReading() {}

    static Rubric rubric(JsonNode node) {
        List<Level> shared =
                list(
                        node,
                        "levels",
                        level -> new Level(line(level, "id"), line(level, "name"), ""));
        Map<String, String> names =
                shared.stream().collect(Collectors.toMap(Level::id, Level::name));
        String meets = line(node, "meets");
        List<Section> sections =
                list(
                        node,
                        "sections",
                        section ->
                                new Section(
                                        line(section, "id"),
                                        line(section, "title"),
                                        list(
                                                section,
                                                "criteria",
                                                item -> criterion(item, names, meets))));
        return new Rubric(rule(node.path("rule"), sections), shared, meets, sections);
    }

    private static Rule rule(JsonNode node, List<Section> sections) {
        return switch (line(node, "type")) {
            case "all" -> new Rule.All();
            case "n-of-m" -> new Rule.NOfM(node.path("n").asInt());
            case "weighted" -> new Rule.Weighted(node.path("atLeast").asInt());
            default ->
                    new Rule.Holistic(
                            optional(node, "criterion")
                                    .orElseGet(
                                            () -> sections.getFirst().criteria().getFirst().id()));
        };
    }

    private static Criterion criterion(JsonNode node, Map<String, String> names, String meets) {
        return new Criterion(
                line(node, "id"),
                line(node, "title"),
                line(node, "about"),
                node.path("weight").asInt(1),
                node.path("notApplicable").asBoolean(false),
                optional(node, "meets").orElse(meets),
                list(node, "levels", level -> level(level, names)));
    }

    private static Level level(JsonNode node, Map<String, String> names) {
        String id = line(node, "id");
        return new Level(
                id,
                optional(node, "name").orElseGet(() -> names.getOrDefault(id, id)),
                line(node, "says"));
    }
}
