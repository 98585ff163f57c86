package org.cairn.openbadges.proof;

import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.jsonld.Canonicalizer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The bytes that the RDFC suites sign: hash of the proof's own statements, then hash of the
 * document's (VC Data Integrity EdDSA 1.0, sections 3.2.3 to 3.2.5; ECDSA 1.0, section 3.2).
 */
final class RdfcHash implements Hashing {

    private final Canonicalizer canonicalizer;
    private final String algorithm;

    RdfcHash(Canonicalizer canonicalizer, String algorithm) {
        this.canonicalizer = canonicalizer;
        this.algorithm = algorithm;
    }

    @Override
    public byte[] of(ObjectNode document, ObjectNode config) {
        JsonNode context = document.get("@context");
        if (context == null) {
            throw new ProofProblem("The document has no @context, so that its words mean nothing");
        }
        ObjectNode options = StrictJson.object().setAll(config);
        options.set("@context", context);
        return Bytes.concat(
                canonicalizer.hash(options, algorithm),
                canonicalizer.hash(Secured.unsecured(document, config), algorithm));
    }
}
