package org.cairn.openbadges.proof;

import java.util.Map;
import org.cairn.openbadges.key.KeyType;

/**
 * Proofs by Ed25519 keys over the JSON as it is written: {@code eddsa-jcs-2022} (VC Data Integrity
 * EdDSA 1.0, section 3.3).
 */
public final class EddsaJcs2022 extends DataIntegritySuite {

    /** Without contexts: what is signed is the JSON itself. */
    public EddsaJcs2022() {
        super("eddsa-jcs-2022", Map.of(KeyType.ED25519, new JcsHash("SHA-256")));
    }
}
