package org.cairn.openbadges.proof;

import java.util.Map;
import org.cairn.openbadges.key.KeyType;

/**
 * Proofs by P-256 and P-384 keys over the JSON as it is written: {@code ecdsa-jcs-2019} (VC Data
 * Integrity ECDSA 1.0, section 3.3).
 */
public final class EcdsaJcs2019 extends DataIntegritySuite {

    /** Without contexts: what is signed is the JSON itself. */
    public EcdsaJcs2019() {
        super(
                "ecdsa-jcs-2019",
                Map.of(
                        KeyType.P256, new JcsHash("SHA-256"),
                        KeyType.P384, new JcsHash("SHA-384")));
    }
}
