package org.cairn.catalog;

import java.net.URI;
import java.util.Optional;
import org.cairn.platform.web.Text;

/**
 * The edition that a definition began with, when another organization had published it.
 *
 * @param issuer the name of that organization, as it was then
 * @param issuerId its DID, where one is known
 * @param url where that edition stands
 * @param hash what that edition is called by its content
 */
public record Origin(
        String title,
        String issuer,
        Optional<String> issuerId,
        URI url,
        int edition,
        EditionId hash,
        CopyTerms terms) {

    /** "Adapted from “X” by Y, edition 2 (0123456789ab), under CC BY 4.0." */
    public Text words() {
        return Text.of(
                terms.areOpen() ? "catalog.adapted.under" : "catalog.adapted",
                title,
                issuer,
                edition,
                shortHash(),
                terms.title());
    }

    /** Enough of the hash to compare by eye. */
    public String shortHash() {
        return hash.value().substring(0, 12);
    }
}
