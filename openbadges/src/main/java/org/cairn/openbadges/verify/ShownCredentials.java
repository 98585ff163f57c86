package org.cairn.openbadges.verify;

import java.util.List;
import java.util.Optional;
import org.cairn.openbadges.json.JsonProblem;

/**
 * What a presentation holds, for somebody who was not there when it was shown: its credentials, to
 * be verified one by one. Who shows them, and for what occasion, is not asked; {@link
 * PresentationVerifier} asks it (VC Data Model 2.0, section 4.13).
 *
 * @param credentials each as it would be given alone
 * @param count how many there are, with those beyond the number that is read
 * @param form whether the presentation is built as the standard demands
 */
public record ShownCredentials(List<byte[]> credentials, int count, Finding form) {

    /** Keeps a copy of the list. */
    public ShownCredentials {
        credentials = List.copyOf(credentials);
    }

    /** Takes a presentation apart, as JSON or compact JWS; empty when it is something else. */
    public static Optional<ShownCredentials> of(byte[] given) {
        try {
            return Presentation.open(given).map(ShownCredentials::of);
        } catch (JsonProblem problem) {
            return Optional.empty();
        }
    }

    private static ShownCredentials of(Presentation presentation) {
        return new ShownCredentials(
                presentation.credentials(), presentation.count(), presentation.form());
    }
}
