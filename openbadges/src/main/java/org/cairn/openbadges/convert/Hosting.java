package org.cairn.openbadges.convert;

import org.cairn.openbadges.credential.Check;

/**
 * Where the three documents of a badge of version 2.0 are hosted; these addresses are their ids.
 *
 * @param startsWith how the addresses of all assertions of the issuer begin
 */
public record Hosting(String assertion, String badgeClass, String issuer, String startsWith) {

    /**
     * Holds the addresses against the standard.
     *
     * @throws org.cairn.openbadges.credential.CredentialProblem when one is no full address, or the
     *     assertion lies elsewhere
     */
    public Hosting {
        Check.iri(assertion, "The address of the assertion");
        Check.iri(badgeClass, "The address of the badge class");
        Check.iri(issuer, "The address of the issuer");
        Check.iri(startsWith, "The beginning of all addresses");
        Check.require(
                assertion.startsWith(startsWith),
                "The address of the assertion must begin with " + startsWith);
    }
}
