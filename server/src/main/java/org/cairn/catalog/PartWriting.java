package org.cairn.catalog;

import static org.cairn.catalog.DefinitionWriting.list;
import static org.cairn.catalog.DefinitionWriting.putUnlessEmpty;
import static org.cairn.catalog.DefinitionWriting.texts;

import java.util.Locale;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes the parts of a definition. */
final class PartWriting {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private PartWriting() {}

    static ObjectNode part(Part part) {
        ObjectNode node = NODES.objectNode().put("id", part.id()).put("title", part.title());
        node.put("role", part.role().code());
        if (!part.courses().isEmpty()) {
            node.set("courses", texts(part.courses()));
        }
        if (!part.modules().isEmpty()) {
            node.set("modules", texts(part.modules()));
        }
        putUnlessEmpty(node, "about", part.about());
        putUnlessEmpty(node, "guide", part.guide());
        if (!part.templates().isEmpty()) {
            node.set("templates", list(part.templates(), PartWriting::template));
        }
        node.set("prompts", list(part.prompts(), PartWriting::prompt));
        node.set("evidence", list(part.evidence(), PartWriting::demand));
        node.set("criteria", texts(part.criteria()));
        return node;
    }

    private static ObjectNode template(Template template) {
        return NODES.objectNode().put("name", template.name()).put("sha256", template.hash().hex());
    }

    private static ObjectNode prompt(Prompt prompt) {
        ObjectNode node = NODES.objectNode().put("id", prompt.id()).put("label", prompt.label());
        node.put("ask", prompt.ask());
        prompt.words()
                .ifPresent(words ->
                        node.putObject("words")
                                .put("min", words.min())
                                .put("max", words.max())
                                .put("rule", words.strength().name().toLowerCase(Locale.ROOT)));
        return node.put("required", prompt.required());
    }

    private static ObjectNode demand(EvidenceDemand demand) {
        ObjectNode node = NODES.objectNode().put("id", demand.id()).put("title", demand.title());
        node.put("ask", demand.ask()).put("required", demand.required());
        node.putObject("count").put("min", demand.min()).put("max", demand.max());
        node.set("choices", list(demand.choices(), PartWriting::choice));
        return node;
    }

    private static ObjectNode choice(Choice choice) {
        ObjectNode node = NODES.objectNode();
        node.set("kinds", texts(choice.kinds().stream().map(EvidenceKind::code).toList()));
        choice.maxMegabytes().ifPresent(most -> node.put("maxMegabytes", most));
        putUnlessEmpty(node, "note", choice.note());
        return node;
    }
}
