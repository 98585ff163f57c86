package org.cairn.openbadges.verify;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cairn.openbadges.credential.CredentialView;
import org.cairn.openbadges.credential.IdentityObject;
import tools.jackson.databind.node.ObjectNode;

/**
 * Finds credentials in a learner's record that somebody else earned. Only what is certain counts:
 * both name the earner in the same way, and not one of the names is the same.
 */
final class OtherLearner {

    private static final String EMAIL = "emailAddress";
    private static final String MAILTO = "mailto:";

    private OtherLearner() {}

    static boolean isCertain(ObjectNode record, ObjectNode credential) {
        var learner = new CredentialView(record);
        var earner = new CredentialView(credential);
        var names = plainNames(learner).toList();
        if (names.stream().anyMatch(earner::isAbout)) {
            return false;
        }
        return sameScheme(learner.recipientId(), earner.recipientId())
                || email(learner).isPresent() && hasEmail(earner);
    }

    private static Stream<String> plainNames(CredentialView view) {
        return Stream.concat(
                        Stream.concat(Stream.of(view.recipientId()), email(view).stream()),
                        view.identities().stream()
                                .filter(identity -> !identity.hashed())
                                .map(IdentityObject::identityHash))
                .filter(name -> !name.isEmpty());
    }

    private static Optional<String> email(CredentialView view) {
        var id = view.recipientId();
        return id.startsWith(MAILTO)
                ? Optional.of(id.substring(MAILTO.length()))
                : view.identities().stream()
                        .filter(identity -> identity.identityType().equals(EMAIL))
                        .filter(identity -> !identity.hashed())
                        .map(IdentityObject::identityHash)
                        .findFirst();
    }

    private static boolean hasEmail(CredentialView view) {
        return view.recipientId().startsWith(MAILTO)
                || view.identities().stream()
                        .anyMatch(identity -> identity.identityType().equals(EMAIL));
    }

    /** Two ids of one kind, such as two DIDs of one method, that are not the same. */
    private static boolean sameScheme(String one, String other) {
        var kinds = List.of(kind(one), kind(other));
        return !kinds.getFirst().isEmpty()
                && kinds.getFirst().equals(kinds.getLast())
                && !one.equals(other);
    }

    private static String kind(String id) {
        var parts = id.split(":", 3);
        if (parts.length < 2) {
            return "";
        }
        return parts[0].equals("did") ? parts[0] + ":" + parts[1] : parts[0];
    }
}
