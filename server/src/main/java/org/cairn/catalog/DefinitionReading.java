package org.cairn.catalog;

import java.math.BigDecimal;
import java.net.URI;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Makes a {@link Definition} of a tree that was checked; what may be left out gets its default. */
final class DefinitionReading {

    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

    private DefinitionReading() {}

    static Definition of(JsonNode tree) {
        return new Definition(
                line(tree, "slug"),
                Definition.Kind.of(line(tree, "kind")),
                Locale.forLanguageTag(line(tree, "language")),
                line(tree, "title"),
                line(tree, "short"),
                line(tree, "summary"),
                new Definition.Stack(
                        line(tree.path("stack"), "name"),
                        number(tree.path("stack"), "level"),
                        StackRuleJson.read(tree.path("stack").path("rule"))),
                prose(tree, "competency"),
                prose(tree, "keyMethod"),
                lines(tree, "components"),
                lines(tree, "audience"),
                lines(tree, "topics"),
                tree.path("needsStudents").asBoolean(),
                tree.path("usesExistingEvidence").asBoolean(),
                lines(tree, "paths").stream().map(Definition.Path::of).sorted().toList(),
                new Definition.Effort(
                        minutes(tree.path("effort").path("hours")),
                        line(tree.path("effort"), "note")),
                tree.path("decision").path("businessDays").asInt(),
                assessment(tree.path("assessment")),
                number(tree, "validYears"),
                RightsJson.read(tree),
                list(tree, "research", DefinitionReading::research),
                list(tree, "resources", DefinitionReading::resource),
                list(tree, "alignment", DefinitionReading::alignment),
                Optional.of(plan(tree.path("plan"))).filter(plan -> !plan.isEmpty()),
                Optional.of(tree.path("hours")).filter(JsonNode::isObject).map(HoursReading::plan),
                ExplainerJson.read(tree.path("explainer")),
                list(tree, "parts", PartReading::part),
                RubricReading.rubric(tree.path("rubric")),
                PictureJson.read(tree));
    }

    private static LearningPlan plan(JsonNode node) {
        return new LearningPlan(
                lines(node, "goals"),
                lines(node, "knowledge"),
                lines(node, "skills"),
                lines(node, "dispositions"),
                prose(node, "outline"),
                prose(node, "basis"));
    }

    private static Definition.Assessment assessment(JsonNode node) {
        Definition.Assessment usual = Definition.Assessment.USUAL;
        return new Definition.Assessment(
                optional(node, "anonymity").map(Definition.Anonymity::of).orElse(usual.anonymity()),
                number(node, "leaseHours").orElse(usual.leaseHours()));
    }

    private static Definition.Research research(JsonNode node) {
        return new Definition.Research(
                line(node, "title"),
                line(node, "authors"),
                node.path("year").asInt(),
                url(node),
                line(node, "says"));
    }

    private static Definition.Resource resource(JsonNode node) {
        return new Definition.Resource(line(node, "title"), url(node), line(node, "says"));
    }

    private static Definition.Alignment alignment(JsonNode node) {
        return new Definition.Alignment(
                line(node, "framework"),
                line(node, "code"),
                line(node, "name"),
                url(node).orElseThrow(),
                optional(node, "statement"),
                optional(node, "type").orElse("CFItem"));
    }

    private static int minutes(JsonNode hours) {
        return hours.decimalValue().multiply(MINUTES).intValueExact();
    }

    private static Optional<URI> url(JsonNode node) {
        return optional(node, "url").map(URI::create);
    }

    /** One line: composed letters, single spaces; empty when it is left out. */
    static String line(JsonNode node, String name) {
        return composed(node.path(name)).replaceAll("\\s+", " ").strip();
    }

    static Optional<String> optional(JsonNode node, String name) {
        return Optional.of(line(node, name)).filter(text -> !text.isEmpty());
    }

    static List<String> lines(JsonNode node, String name) {
        return list(node, name, item -> composed(item).replaceAll("\\s+", " ").strip());
    }

    /** Markdown: composed letters, plain line ends, nothing empty around it. */
    static String prose(JsonNode node, String name) {
        return composed(node.path(name)).replace("\r\n", "\n").replace('\r', '\n').strip();
    }

    static Optional<Integer> number(JsonNode node, String name) {
        return Optional.of(node.path(name)).filter(JsonNode::isNumber).map(JsonNode::asInt);
    }

    static <T> List<T> list(JsonNode node, String name, Function<JsonNode, T> item) {
        return node.path(name).valueStream().map(item).toList();
    }

    private static String composed(JsonNode text) {
        return text.isString() ? Normalizer.normalize(text.stringValue(), Normalizer.Form.NFC) : "";
    }
}
