package org.cairn.openbadges.convert;

import java.util.List;
import org.cairn.openbadges.credential.Check;
import org.cairn.openbadges.json.Nesting;
import tools.jackson.databind.node.ObjectNode;

/**
 * A badge as three documents to be hosted (Open Badges 2.0, Assertion, BadgeClass, Profile).
 *
 * @param lost what the badge says beyond that
 * @param missing what version 2.0 demands and the badge does not say, such as {@code issuer.email},
 *     or {@code expires} where it ends at no time that can be read
 */
public record Version2(
        ObjectNode assertion,
        ObjectNode badgeClass,
        ObjectNode issuer,
        List<Loss> lost,
        List<String> missing) {

    /** Keeps copies of the lists, which nobody can change. */
    public Version2 {
        lost = List.copyOf(lost);
        missing = List.copyOf(missing);
    }

    /**
     * Says a badge of version 3.0, by anybody, in the words of 2.0.
     *
     * @throws org.cairn.openbadges.credential.CredentialProblem when it does not say who earned it
     * @throws org.cairn.openbadges.json.JsonProblem when it is nested deeper than is read
     */
    public static Version2 of(ObjectNode credential, Hosting hosting) {
        Nesting.require(credential);
        return new ToVersion2(credential, hosting).convert();
    }

    /** The same, with the address of the picture into which the assertion is baked. */
    public Version2 pictured(String address) {
        Check.iri(address, "The address of the baked picture");
        return new Version2(
                assertion.deepCopy().put("image", address), badgeClass, issuer, lost, missing);
    }
}
