package org.cairn.openbadges.assertion;

import org.cairn.openbadges.json.StrictJson;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the address of a revoked assertion answers, with HTTP status 410 (Open Badges 2.0, hosted
 * verification).
 *
 * @param reason why, for anybody to read; empty for none
 */
public record RevokedAssertion(String id, String reason) {

    /** The small document to serve. */
    public ObjectNode toJson() {
        var json = StrictJson.object();
        json.put("@context", Members.CONTEXT);
        json.put("type", "Assertion");
        json.put("id", id);
        json.put("revoked", true);
        if (!reason.isEmpty()) {
            json.put("revocationReason", reason);
        }
        return json;
    }
}
