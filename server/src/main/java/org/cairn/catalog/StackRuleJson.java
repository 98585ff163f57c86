package org.cairn.catalog;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The rule of a stack as it stands in its definition. */
final class StackRuleJson {

    private static final String RULE = "rule";

    private StackRuleJson() {}

    static ObjectNode write(StackRule rule) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.set("tiers", DefinitionWriting.list(rule.tiers(), StackRuleJson::write));
        node.put("inOrder", rule.inOrder());
        rule.lastTask().ifPresent(task -> node.set("lastTask", write(task)));
        return node.put("decides", rule.ruleDecides() ? RULE : "issuer");
    }

    private static ObjectNode write(StackRule.Tier tier) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        DefinitionWriting.putUnlessEmpty(node, "name", tier.name());
        node.put("needed", tier.needed());
        node.set("members", DefinitionWriting.list(tier.members(), StackRuleJson::write));
        return node;
    }

    private static ObjectNode write(StackRule.Member member) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("slug", member.slug())
                .put("title", member.title());
    }

    static Optional<StackRule> read(JsonNode node) {
        if (!node.isObject()) {
            return Optional.empty();
        }
        return Optional.of(
                new StackRule(
                        DefinitionReading.list(node, "tiers", StackRuleJson::tier),
                        node.path("inOrder").asBoolean(),
                        Optional.of(node.path("lastTask"))
                                .filter(JsonNode::isObject)
                                .map(StackRuleJson::member),
                        node.path("decides").asString("").equals(RULE)));
    }

    private static StackRule.Tier tier(JsonNode node) {
        return new StackRule.Tier(
                DefinitionReading.line(node, "name"),
                node.path("needed").asInt(),
                DefinitionReading.list(node, "members", StackRuleJson::member));
    }

    private static StackRule.Member member(JsonNode node) {
        return new StackRule.Member(
                DefinitionReading.line(node, "slug"), DefinitionReading.line(node, "title"));
    }
}
