package org.cairn.openbadges.proof;

import java.nio.charset.StandardCharsets;
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
        ObjectNode options = config.deepCopy();
        options.set("@context", context);
        return Bytes.concat(digest(options), digest(Secured.unsecured(document, config)));
    }

    private byte[] digest(ObjectNode node) {
        String canonical = canonicalizer.canonicalize(node, algorithm);
        return Bytes.hash(algorithm, canonical.getBytes(StandardCharsets.UTF_8));
    }
}
