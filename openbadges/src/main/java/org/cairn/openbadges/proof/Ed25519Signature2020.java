package org.cairn.openbadges.proof;

import java.util.Map;
import org.cairn.openbadges.jsonld.Canonicalizer;
import org.cairn.openbadges.key.KeyType;

/**
 * The suite of badges on VC 1.1, named by the type of its proofs (VC Data Integrity EdDSA 1.0,
 * section 3.4). The document must name the context of the suite.
 */
public final class Ed25519Signature2020 extends DataIntegritySuite {

    /** With the contexts of the standards. */
    public Ed25519Signature2020() {
        this(Canonicalizer.standard());
    }

    /** With contexts or limits of the caller's own. */
    public Ed25519Signature2020(Canonicalizer canonicalizer) {
        super(
                "Ed25519Signature2020",
                "",
                Map.of(KeyType.ED25519, new RdfcHash(canonicalizer, "SHA-256")));
    }
}
