package org.cairn.openbadges.convert;

import java.util.List;
import org.cairn.openbadges.credential.CredentialView;
import org.cairn.openbadges.json.Nesting;
import tools.jackson.databind.node.ObjectNode;

/**
 * A badge in the words of Open Badges 3.0. Nobody signed it: it is for showing and for issuing
 * anew, and proves nothing.
 *
 * @param lost what the documents say beyond that
 * @param missing what version 3.0 demands and they do not say, such as {@code issuer.id}, or {@code
 *     validUntil} where the badge ends at no time that can be read
 */
public record Version3(CredentialView credential, List<Loss> lost, List<String> missing) {

    /** Keeps copies of the lists, which nobody can change. */
    public Version3 {
        lost = List.copyOf(lost);
        missing = List.copyOf(missing);
    }

    /**
     * Says the three documents of a badge of version 2.0, by anybody, in the words of 3.0. Those of
     * earlier versions are put into the words of 2.0 by {@link
     * org.cairn.openbadges.verify.Unverified}.
     *
     * @throws org.cairn.openbadges.json.JsonProblem when one is nested deeper than is read
     */
    public static Version3 of(ObjectNode assertion, ObjectNode badgeClass, ObjectNode issuer) {
        List.of(assertion, badgeClass, issuer).forEach(Nesting::require);
        return new ToVersion3(assertion, badgeClass, issuer).convert();
    }
}
