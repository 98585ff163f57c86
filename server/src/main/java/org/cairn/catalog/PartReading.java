package org.cairn.catalog;

import static org.cairn.catalog.DefinitionReading.line;
import static org.cairn.catalog.DefinitionReading.lines;
import static org.cairn.catalog.DefinitionReading.list;
import static org.cairn.catalog.DefinitionReading.number;
import static org.cairn.catalog.DefinitionReading.optional;
import static org.cairn.catalog.DefinitionReading.prose;

import java.util.Locale;
import java.util.Optional;
import org.cairn.platform.files.Sha256;
import tools.jackson.databind.JsonNode;

/** Makes the parts of a definition of a checked tree. */
final class PartReading {

    private PartReading() {}

    static Part part(JsonNode node) {
        return new Part(
                line(node, "id"),
                line(node, "title"),
                Part.Role.valueOf(optional(node, "role").orElse("part").toUpperCase(Locale.ROOT)),
                lines(node, "courses"),
                lines(node, "modules"),
                prose(node, "about"),
                prose(node, "guide"),
                list(node, "templates", PartReading::template),
                list(node, "prompts", PartReading::prompt),
                list(node, "evidence", PartReading::demand),
                lines(node, "criteria"));
    }

    private static Template template(JsonNode node) {
        return new Template(line(node, "name"), new Sha256(line(node, "sha256")));
    }

    private static Prompt prompt(JsonNode node) {
        return new Prompt(
                line(node, "id"),
                line(node, "label"),
                prose(node, "ask"),
                Optional.of(node.path("words")).filter(JsonNode::isObject).map(PartReading::words),
                node.path("required").asBoolean(true));
    }

    private static WordRule words(JsonNode node) {
        return new WordRule(
                node.path("min").asInt(0),
                node.path("max").asInt(),
                WordRule.Strength.valueOf(
                        optional(node, "rule").orElse("guide").toUpperCase(Locale.ROOT)));
    }

    private static EvidenceDemand demand(JsonNode node) {
        boolean required = node.path("required").asBoolean(true);
        JsonNode count = node.path("count");
        int min = count.path("min").asInt(required ? 1 : 0);
        return new EvidenceDemand(
                line(node, "id"),
                line(node, "title"),
                prose(node, "ask"),
                required,
                min,
                count.path("max").asInt(Math.max(1, min)),
                list(node, "choices", PartReading::choice));
    }

    private static Choice choice(JsonNode node) {
        return new Choice(
                lines(node, "kinds").stream().map(EvidenceKind::of).toList(),
                number(node, "maxMegabytes"),
                line(node, "note"));
    }
}
