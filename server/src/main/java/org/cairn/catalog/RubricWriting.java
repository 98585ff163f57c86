package org.cairn.catalog;

import static org.cairn.catalog.DefinitionWriting.list;
import static org.cairn.catalog.DefinitionWriting.putUnlessEmpty;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes the rubric of a definition; every criterion carries its levels with their names. */
final class RubricWriting {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private RubricWriting() {}

    static ObjectNode rubric(Rubric rubric) {
        ObjectNode node = NODES.objectNode();
        ObjectNode rule = node.putObject("rule");
        switch (rubric.rule()) {
            case Rule.All() -> rule.put("type", "all");
            case Rule.NOfM(int n) -> rule.put("type", "n-of-m").put("n", n);
            case Rule.Weighted(int atLeast) -> rule.put("type", "weighted").put("atLeast", atLeast);
            case Rule.Holistic(String overall) ->
                    rule.put("type", "holistic").put("criterion", overall);
        }
        node.set(
                "levels",
                list(
                        rubric.levels(),
                        level ->
                                NODES.objectNode()
                                        .put("id", level.id())
                                        .put("name", level.name())));
        node.put("meets", rubric.meets());
        node.set(
                "sections",
                list(
                        rubric.sections(),
                        section -> {
                            ObjectNode one = NODES.objectNode().put("id", section.id());
                            one.put("title", section.title());
                            one.set("criteria", list(section.criteria(), RubricWriting::criterion));
                            return one;
                        }));
        return node;
    }

    private static ObjectNode criterion(Criterion criterion) {
        ObjectNode node = NODES.objectNode().put("id", criterion.id());
        node.put("title", criterion.title());
        putUnlessEmpty(node, "about", criterion.about());
        node.put("weight", criterion.weight()).put("notApplicable", criterion.notApplicable());
        node.put("meets", criterion.meets());
        node.set(
                "levels",
                list(
                        criterion.levels(),
                        level ->
                                NODES.objectNode()
                                        .put("id", level.id())
                                        .put("name", level.name())
                                        .put("says", level.says())));
        return node;
    }
}
