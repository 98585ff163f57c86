package org.cairn.openbadges.assertion;

import java.util.Optional;
import org.cairn.openbadges.json.StrictJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A standard or framework that the badge class answers to (Open Badges 2.0, AlignmentObject). */
public record Alignment(
        String targetName,
        String targetUrl,
        Optional<String> targetCode,
        Optional<String> targetFramework,
        Optional<String> targetDescription) {

    ObjectNode toJson() {
        var json = StrictJson.object();
        json.put("targetName", targetName);
        json.put("targetUrl", targetUrl);
        targetCode.ifPresent(value -> json.put("targetCode", value));
        targetFramework.ifPresent(value -> json.put("targetFramework", value));
        targetDescription.ifPresent(value -> json.put("targetDescription", value));
        return json;
    }

    static Alignment read(JsonNode json) {
        return new Alignment(
                Members.text(json, "targetName").orElse(""),
                Members.text(json, "targetUrl").orElse(""),
                Members.text(json, "targetCode"),
                Members.text(json, "targetFramework"),
                Members.text(json, "targetDescription"));
    }
}
