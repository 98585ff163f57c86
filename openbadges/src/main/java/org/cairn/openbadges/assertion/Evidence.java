package org.cairn.openbadges.assertion;

import java.util.Optional;
import org.cairn.openbadges.json.StrictJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One piece of what the earner showed (Open Badges 2.0, Evidence).
 *
 * @param id its web address, if it has one
 */
public record Evidence(Optional<String> id, Optional<String> name, Optional<String> narrative) {

    ObjectNode toJson() {
        var json = StrictJson.object();
        id.ifPresent(value -> json.put("id", value));
        json.put("type", "Evidence");
        name.ifPresent(value -> json.put("name", value));
        narrative.ifPresent(value -> json.put("narrative", value));
        return json;
    }

    static Evidence read(JsonNode json) {
        return json.isString()
                ? new Evidence(Optional.of(json.stringValue()), Optional.empty(), Optional.empty())
                : new Evidence(
                        Members.text(json, "id"),
                        Members.text(json, "name"),
                        Members.text(json, "narrative"));
    }
}
