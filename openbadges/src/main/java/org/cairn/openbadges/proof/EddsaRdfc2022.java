package org.cairn.openbadges.proof;

import java.util.Map;
import org.cairn.openbadges.jsonld.Canonicalizer;
import org.cairn.openbadges.key.KeyType;

/**
 * The suite in which Open Badges are signed: {@code eddsa-rdfc-2022} (VC Data Integrity EdDSA 1.0,
 * section 3.2).
 */
public final class EddsaRdfc2022 extends DataIntegritySuite {

    /** With the contexts of the standards. */
    public EddsaRdfc2022() {
        this(Canonicalizer.standard());
    }

    /** With contexts or limits of the caller's own. */
    public EddsaRdfc2022(Canonicalizer canonicalizer) {
        this("eddsa-rdfc-2022", canonicalizer);
    }

    private EddsaRdfc2022(String name, Canonicalizer canonicalizer) {
        super(name, Map.of(KeyType.ED25519, new RdfcHash(canonicalizer, "SHA-256")));
    }

    /** The same under the name that it had in drafts until 2023, which badges of then carry. */
    static EddsaRdfc2022 asInDrafts(Canonicalizer canonicalizer) {
        return new EddsaRdfc2022("eddsa-2022", canonicalizer);
    }
}
