package org.cairn.openbadges.jsonld;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.cairn.openbadges.ConformanceData;
import org.cairn.openbadges.json.StrictJson;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Every word in the term tables means what the published context says. */
class TermTablesTest {

    @ParameterizedTest
    @CsvSource({
        "vc-1.1, credentials-v1.json",
        "vc-2.0, credentials-v2.json",
        "ob-3.0, ob-v3p0.json",
        "ob-3.0.1, ob-v3p0-3.0.1.json",
        "ob-3.0.2, ob-v3p0-3.0.2.json",
        "ob-3.0.3, ob-v3p0-3.0.3.json",
        "ob-3.0-extensions, ob-v3p0-extensions.json",
        "clr-2.0, clr-v2p0.json",
        "clr-2.0.1, clr-v2p0-2.0.1.json",
        "data-integrity-v1, data-integrity-v1.jsonld",
        "data-integrity-v2, data-integrity-v2.jsonld",
        "ed25519-2020-v1, security-suites-ed25519-2020-v1.jsonld",
        "multikey-v1, multikey-v1.jsonld"
    })
    void everyTermIsEqual(String table, String published) {
        assertThat(plain(Contexts.table(table).get("@context")))
                .isEqualTo(plain(ConformanceData.json("contexts/" + published).get("@context")));
    }

    /**
     * {@code "t": "iri"} and {@code "t": {"@id": "iri"}} say the same of a term that is no prefix.
     */
    private static ObjectNode plain(JsonNode context) {
        ObjectNode plain = StrictJson.object();
        for (Map.Entry<String, JsonNode> entry : context.properties()) {
            JsonNode value = entry.getValue();
            if (value.isString() && !entry.getKey().startsWith("@") && !isPrefix(value)) {
                value = StrictJson.object().set("@id", value);
            }
            if (value instanceof ObjectNode definition && definition.path("@context").isObject()) {
                value = definition.deepCopy().set("@context", plain(definition.get("@context")));
            }
            plain.set(entry.getKey(), value);
        }
        return plain;
    }

    private static boolean isPrefix(JsonNode iri) {
        return iri.stringValue().matches(".*[:/?#\\[\\]@]");
    }
}
