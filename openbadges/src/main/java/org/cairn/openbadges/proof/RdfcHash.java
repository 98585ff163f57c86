package org.cairn.openbadges.proof;

import org.cairn.openbadges.json.Nesting;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.jsonld.Canonicalizer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The bytes that the RDFC suites sign: hash of the proof's own statements, then hash of the
 * document's (VC Data Integrity EdDSA 1.0, sections 3.2.3 to 3.2.5; ECDSA 1.0, section 3.2).
 */
final class RdfcHash implements Hashing {

    private final Canonicalizer canonicalizer;
    private final String algorithm;

    /** What was signed in one second, with one key, has options that say the same. */
    private volatile @Nullable Last last;

    /** The options that were worked out last, a copy that nobody changes. */
    private record Last(ObjectNode options, byte[] hash) {}

    RdfcHash(Canonicalizer canonicalizer, String algorithm) {
        this.canonicalizer = canonicalizer;
        this.algorithm = algorithm;
    }

    @Override
    public byte[] of(ObjectNode document, ObjectNode config) {
        return joined(canonicalizer.hash(options(document, config), algorithm), document, config);
    }

    @Override
    public byte[] ofNew(ObjectNode document, ObjectNode config) {
        ObjectNode options = options(document, config);
        Last known = last;
        if (known == null || !known.options().equals(options)) {
            byte[] hash = canonicalizer.hash(options, algorithm);
            known = new Last(Nesting.copy(options), hash);
            last = known;
        }
        return joined(known.hash(), document, config);
    }

    /** What of the proof is signed: all but its value, under the contexts of the document. */
    static ObjectNode options(ObjectNode document, ObjectNode config) {
        JsonNode context = document.get("@context");
        if (context == null) {
            throw new ProofProblem("The document has no @context, so that its words mean nothing");
        }
        ObjectNode options = StrictJson.object().setAll(config);
        options.set("@context", context);
        return options;
    }

    private byte[] joined(byte[] hashOfOptions, ObjectNode document, ObjectNode config) {
        return Bytes.concat(
                hashOfOptions, canonicalizer.hash(Secured.unsecured(document, config), algorithm));
    }
}
