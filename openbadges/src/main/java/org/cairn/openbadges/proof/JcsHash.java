package org.cairn.openbadges.proof;

import java.nio.charset.StandardCharsets;
import org.cairn.openbadges.json.Jcs;
import org.cairn.openbadges.json.Nesting;
import org.cairn.openbadges.json.StrictJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The bytes that the JCS suites sign: hash of the proof as it is written, then hash of the document
 * as it is written (VC Data Integrity EdDSA 1.0, section 3.3; ECDSA 1.0, section 3.3).
 */
record JcsHash(String algorithm) implements Hashing {

    @Override
    public byte[] of(ObjectNode document, ObjectNode config) {
        ObjectNode unsecured = Secured.unsecured(document, config);
        JsonNode signed = config.get("@context");
        if (signed != null) {
            requireBeginning(unsecured.path("@context"), signed);
            unsecured = StrictJson.object().setAll(unsecured);
            unsecured.set("@context", signed);
        }
        return Bytes.concat(digest(config), digest(unsecured));
    }

    /** The proof names the contexts under which it was made. */
    @Override
    public void prepare(ObjectNode document, ObjectNode config) {
        JsonNode context = document.get("@context");
        if (context != null) {
            config.set("@context", Nesting.copy(context));
        }
    }

    /** A holder may add contexts behind those that were signed. */
    private static void requireBeginning(JsonNode contexts, JsonNode signed) {
        boolean begins = contexts.equals(signed);
        if (!begins && contexts.isArray() && signed.isArray()) {
            begins = signed.size() <= contexts.size();
            for (int i = 0; begins && i < signed.size(); i++) {
                begins = signed.get(i).equals(contexts.get(i));
            }
        }
        if (!begins) {
            throw new ProofProblem("The document's contexts are not those that were signed");
        }
    }

    private byte[] digest(ObjectNode node) {
        return Bytes.hash(algorithm, Jcs.canonicalize(node).getBytes(StandardCharsets.UTF_8));
    }
}
