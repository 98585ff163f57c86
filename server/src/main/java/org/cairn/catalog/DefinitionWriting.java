package org.cairn.catalog;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes a definition as a definition file again, every default spelled out. */
final class DefinitionWriting {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private DefinitionWriting() {}

    static ObjectNode of(Definition d) {
        ObjectNode tree = NODES.objectNode();
        tree.put("format", "cairn/1").put("slug", d.slug()).put("kind", d.kind().code());
        tree.put("language", d.language().toLanguageTag());
        tree.put("title", d.title()).put("short", d.shortWord()).put("summary", d.summary());
        ObjectNode stack = tree.putObject("stack").put("name", d.stack().name());
        d.stack().level().ifPresent(level -> stack.put("level", level));
        d.stack().rule().ifPresent(rule -> stack.set("rule", StackRuleJson.write(rule)));
        tree.put("competency", d.competency()).put("keyMethod", d.keyMethod());
        tree.set("components", texts(d.components()));
        tree.set("audience", texts(d.audience()));
        tree.set("topics", texts(d.topics()));
        tree.put("needsStudents", d.needsStudents());
        tree.put("usesExistingEvidence", d.usesExistingEvidence());
        tree.set("paths", texts(d.paths().stream().map(Definition.Path::code).toList()));
        ObjectNode effort = tree.putObject("effort");
        effort.set("hours", hours(d.effort().minutes()));
        putUnlessEmpty(effort, "note", d.effort().note());
        tree.putObject("decision").put("businessDays", d.decisionDays());
        assessment(tree, d.assessment());
        d.validYears().ifPresent(years -> tree.put("validYears", years));
        RightsJson.write(tree, d.rights());
        tree.set("research", list(d.research(), DefinitionWriting::research));
        tree.set("resources", list(d.resources(), DefinitionWriting::resource));
        tree.set("alignment", list(d.alignment(), DefinitionWriting::alignment));
        d.plan().ifPresent(plan -> tree.set("plan", plan(plan)));
        d.hours().ifPresent(plan -> tree.set("hours", HoursWriting.plan(plan)));
        d.explainer().ifPresent(one -> tree.set("explainer", ExplainerJson.write(one)));
        tree.set("parts", list(d.parts(), PartWriting::part));
        tree.set("rubric", RubricWriting.rubric(d.rubric()));
        PictureJson.write(tree, d.picture());
        return tree;
    }

    /**
     * Left out where it is as usual, so that editions from before it could be said stay the same.
     */
    private static void assessment(ObjectNode tree, Definition.Assessment assessment) {
        if (!assessment.equals(Definition.Assessment.USUAL)) {
            spellOut(tree, assessment);
        }
    }

    /** Also where it is as usual. */
    static void spellOut(ObjectNode tree, Definition.Assessment assessment) {
        tree.putObject("assessment")
                .put("anonymity", assessment.anonymity().code())
                .put("leaseHours", assessment.leaseHours());
    }

    private static ObjectNode research(Definition.Research work) {
        ObjectNode node = NODES.objectNode().put("title", work.title());
        node.put("authors", work.authors()).put("year", work.year());
        work.url().ifPresent(url -> node.put("url", url.toString()));
        return node.put("says", work.says());
    }

    private static ObjectNode resource(Definition.Resource resource) {
        ObjectNode node = NODES.objectNode().put("title", resource.title());
        resource.url().ifPresent(url -> node.put("url", url.toString()));
        return node.put("says", resource.says());
    }

    private static ObjectNode alignment(Definition.Alignment item) {
        ObjectNode node = NODES.objectNode().put("framework", item.framework());
        node.put("code", item.code()).put("name", item.name());
        node.put("url", item.url().toString());
        item.statement().ifPresent(statement -> node.put("statement", statement));
        return node.put("type", item.type());
    }

    private static ObjectNode plan(LearningPlan plan) {
        ObjectNode node = NODES.objectNode();
        plan.lists().forEach((name, lines) -> node.set(name, texts(lines)));
        putUnlessEmpty(node, "outline", plan.outline());
        putUnlessEmpty(node, "basis", plan.basis());
        return node;
    }

    /** Whole hours as a whole number, quarters as a decimal. */
    static JsonNode hours(int minutes) {
        return minutes % 60 == 0
                ? NODES.numberNode(minutes / 60)
                : NODES.numberNode(
                        BigDecimal.valueOf(minutes)
                                .divide(BigDecimal.valueOf(60), 2, RoundingMode.UNNECESSARY)
                                .stripTrailingZeros());
    }

    static void putUnlessEmpty(ObjectNode node, String name, String text) {
        if (!text.isEmpty()) {
            node.put(name, text);
        }
    }

    static ArrayNode texts(Collection<String> texts) {
        ArrayNode array = NODES.arrayNode();
        texts.forEach(array::add);
        return array;
    }

    static <T> ArrayNode list(Collection<T> items, Function<T, ObjectNode> write) {
        ArrayNode array = NODES.arrayNode();
        items.forEach(item -> array.add(write.apply(item)));
        return array;
    }
}
