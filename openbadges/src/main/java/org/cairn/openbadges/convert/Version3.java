package org.cairn.openbadges.convert;

import java.util.List;
import org.cairn.openbadges.credential.CredentialView;
import tools.jackson.databind.node.ObjectNode;

/**
 * A badge in the words of Open Badges 3.0. Nobody signed it: it is for showing and for issuing
 * anew, and proves nothing.
 *
 * @param lost what the documents say beyond that
 */
public record Version3(CredentialView credential, List<Loss> lost) {

    /** Keeps a copy. */
    public Version3 {
        lost = List.copyOf(lost);
    }

    /** Says the three documents of a badge of version 2.0, by anybody, in the words of 3.0. */
    public static Version3 of(ObjectNode assertion, ObjectNode badgeClass, ObjectNode issuer) {
        return new ToVersion3(assertion, badgeClass, issuer).convert();
    }
}
