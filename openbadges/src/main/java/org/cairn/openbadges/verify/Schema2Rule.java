package org.cairn.openbadges.verify;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Whether assertion, badge class and profile are built as Open Badges 2.0 demands. */
final class Schema2Rule implements Rule<Badge2> {

    private static final String CONTEXT = "https://w3id.org/openbadges/v2";

    @Override
    public String id() {
        return "schema";
    }

    @Override
    public Severity severity() {
        return Severity.CONFORMANCE;
    }

    @Override
    public Message title(Badge2 badge) {
        return Message.of("schema.title", "standard", Facts2.STANDARD);
    }

    /** What is left of an assertion that was taken back is a document of its own. */
    @Override
    public boolean applies(Badge2 badge) {
        return badge.record().has("badge") || !badge.record().path("revoked").asBoolean(false);
    }

    @Override
    public Judgement check(Badge2 badge) {
        var faults = new ArrayList<String>();
        if (!Json.texts(badge.record().path("@context")).contains(CONTEXT)) {
            faults.add("@context must be " + CONTEXT);
        }
        faults.addAll(ShapeCheck.faults(badge.record(), "Assertion"));
        badge.badgeClass().ifPresent(json -> faults.addAll(within("badge", json, "BadgeClass")));
        badge.issuer().ifPresent(json -> faults.addAll(within("issuer", json, "Profile2")));
        return SchemaRule.judge(faults, false);
    }

    private static List<String> within(String place, JsonNode json, String shape) {
        return ShapeCheck.faults(json, shape).stream().map(fault -> place + ": " + fault).toList();
    }
}
