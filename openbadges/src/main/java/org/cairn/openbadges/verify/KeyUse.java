package org.cairn.openbadges.verify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.openbadges.key.ControllerDocument;
import org.cairn.openbadges.key.Relationship;
import org.cairn.openbadges.key.VerificationMethod;

/**
 * Whether a key that a party lists as its own is for this use, was so when it signed, and still
 * vouches (Controlled Identifiers 1.0, sections 2.2 and 2.3): after {@code expires} it signs
 * nothing new, after {@code revoked} nothing that it ever signed counts, as whoever has it can
 * write any date. So an end is that of one name of the key, a withdrawal that of the key under all
 * its names, readable or not.
 */
final class KeyUse {

    /** The sentence for a key that the party does not list for this use. */
    static final String OTHER_USE = "issuer.key-other-use";

    private KeyUse() {}

    /**
     * What to say of a key that the document lists.
     *
     * @param use what the signature is for
     * @param signed when the signature says that it was made
     * @param now for which the answer holds
     */
    static Judgement judge(
            ControllerDocument document,
            VerificationMethod method,
            Relationship use,
            Instant signed,
            Instant now) {
        var detail = "verification method " + method.id() + " of " + method.controller();
        var names = namesOf(document, method);
        var withdrawn =
                names.stream()
                        .flatMap(name -> name.revoked().stream())
                        .min(Comparator.naturalOrder())
                        .filter(time -> !time.isAfter(now));
        if (withdrawn.isPresent()) {
            return Judgement.failed(
                    Message.of("issuer.key-withdrawn", "date", withdrawn.get().toString()), detail);
        }
        if (!document.methods(use).contains(method.id())) {
            return Judgement.failed(Message.of(OTHER_USE)).detailed(uses(document, method, detail));
        }
        var expired = method.expires().filter(signed::isAfter);
        if (expired.isPresent()) {
            return Judgement.failed(
                    Message.of("issuer.key-expired", "date", expired.get().toString()), detail);
        }
        return method.undatedExpiry()
                        || names.stream().anyMatch(VerificationMethod::undatedRevocation)
                ? Judgement.unchecked(Message.of("issuer.key-undated"), detail)
                : Judgement.passed(Message.of("issuer.passed"), detail);
    }

    private static List<String> uses(
            ControllerDocument document, VerificationMethod method, String detail) {
        var uses =
                Stream.of(Relationship.values())
                        .filter(use -> document.methods(use).contains(method.id()))
                        .map(Relationship::member)
                        .collect(Collectors.joining(", "));
        var details = new ArrayList<String>();
        details.add(detail);
        details.add("listed for " + (uses.isEmpty() ? "nothing" : uses));
        method.revoked().ifPresent(time -> details.add("revoked " + time));
        return details;
    }

    /** A key that stands in the document under several names is withdrawn under all of them. */
    private static List<VerificationMethod> namesOf(
            ControllerDocument document, VerificationMethod method) {
        return document.methods().stream()
                .filter(other ->
                        other.id().equals(method.id())
                                || other.key().isPresent() && other.key().equals(method.key()))
                .toList();
    }
}
