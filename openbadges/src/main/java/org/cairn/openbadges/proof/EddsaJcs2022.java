package org.cairn.openbadges.proof;

import java.nio.charset.StandardCharsets;
import org.cairn.openbadges.json.Jcs;
import org.cairn.openbadges.key.KeyType;
import org.cairn.openbadges.key.Multikey;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Proofs over the JSON as it is written, only read (VC Data Integrity EdDSA 1.0, section 3.3). */
final class EddsaJcs2022 implements Cryptosuite {

    @Override
    public boolean made(Proof proof) {
        return proof.type().equals("DataIntegrityProof")
                && proof.cryptosuite().equals("eddsa-jcs-2022");
    }

    @Override
    public ProofCheck verify(ObjectNode document, Proof proof, Multikey key) {
        return Secured.check(proof, key, KeyType.ED25519, () -> bytes(document, proof));
    }

    private static byte[] bytes(ObjectNode document, Proof proof) {
        ObjectNode config = Secured.config(proof);
        ObjectNode unsecured = Secured.unsecured(document, config);
        JsonNode signed = config.get("@context");
        if (signed != null) {
            requireBeginning(unsecured.path("@context"), signed);
            unsecured.set("@context", signed);
        }
        return Bytes.concat(digest(config), digest(unsecured));
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

    private static byte[] digest(ObjectNode node) {
        return Bytes.hash("SHA-256", Jcs.canonicalize(node).getBytes(StandardCharsets.UTF_8));
    }
}
