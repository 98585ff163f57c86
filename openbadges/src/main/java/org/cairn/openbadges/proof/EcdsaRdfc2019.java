package org.cairn.openbadges.proof;

import java.util.Map;
import org.cairn.openbadges.jsonld.Canonicalizer;
import org.cairn.openbadges.key.KeyType;

/**
 * Proofs by P-256 and P-384 keys: {@code ecdsa-rdfc-2019} (VC Data Integrity ECDSA 1.0, section
 * 3.2).
 */
public final class EcdsaRdfc2019 extends DataIntegritySuite {

    /** With the contexts of the standards. */
    public EcdsaRdfc2019() {
        this(Canonicalizer.standard());
    }

    /** With contexts or limits of the caller's own. */
    public EcdsaRdfc2019(Canonicalizer canonicalizer) {
        super(
                "ecdsa-rdfc-2019",
                Map.of(
                        KeyType.P256, new RdfcHash(canonicalizer, "SHA-256"),
                        KeyType.P384, new RdfcHash(canonicalizer, "SHA-384")));
    }
}
