package org.cairn.platform.audit;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An entry of the log as a line of JSON. */
final class AuditLine {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private AuditLine() {}

    static String of(AuditStore.Row row) {
        ObjectNode line = JSON.createObjectNode();
        line.put("number", row.number()).put("at", row.at().toString());
        line.put("actor", row.step().actor()).put("role", row.step().role());
        line.put("action", row.step().action()).put("subject", row.step().subject());
        line.put("details", row.details());
        line.put("before", row.before()).put("hash", row.hash());
        return JSON.writeValueAsString(line);
    }
}
