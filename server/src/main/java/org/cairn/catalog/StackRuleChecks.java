package org.cairn.catalog;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What of the rule of a stack in a file does not fit together. */
final class StackRuleChecks {

    private static final String RULE = "/stack/rule";

    private StackRuleChecks() {}

    static void check(Findings findings) {
        JsonNode rule = findings.tree().path("stack").path("rule");
        Map<String, String> seen = new HashMap<>();
        int[] members = {0};
        Findings.each(
                rule.path("tiers"),
                RULE + "/tiers",
                (place, tier) -> {
                    int size = tier.path("members").size();
                    members[0] += size;
                    if (tier.path("needed").asInt(1) > size) {
                        findings.add(place + "/needed", "stack.needed", size);
                    }
                    if (rule.path("tiers").size() > 1 && !tier.has("name")) {
                        findings.add(place, "stack.name");
                    }
                    Findings.each(
                            tier.path("members"),
                            place + "/members",
                            (one, member) -> once(findings, seen, one, member));
                });
        once(findings, seen, RULE + "/lastTask", rule.path("lastTask"));
        if (rule.path("tiers").isArray()
                && (members[0] < 2 || members[0] > StackRule.MOST_MEMBERS)) {
            findings.add(RULE + "/tiers", "stack.members", StackRule.MOST_MEMBERS);
        }
    }

    private static void once(
            Findings findings, Map<String, String> seen, String place, JsonNode member) {
        String slug = member.path("slug").asString("");
        if (!slug.isEmpty()
                && (seen.putIfAbsent(slug, place) != null
                        || slug.equals(findings.tree().path("slug").asString("")))) {
            findings.add(place + "/slug", "stack.twice", slug);
        }
    }
}
