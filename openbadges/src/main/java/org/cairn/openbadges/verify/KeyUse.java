package org.cairn.openbadges.verify;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.cairn.openbadges.key.ControllerDocument;
import org.cairn.openbadges.key.VerificationMethod;

/**
 * Whether a key that a party lists was in use when it signed, and still vouches (Controlled
 * Identifiers 1.0, section 2.2): after {@code expires} it signs nothing new, after {@code revoked}
 * nothing that it ever signed counts, as whoever has it can write any date. So an end is that of
 * one name of the key, a withdrawal that of the key under all its names, readable or not.
 */
final class KeyUse {

    private KeyUse() {}

    /**
     * What to say of a key that the document lists.
     *
     * @param signed when the signature says that it was made
     * @param now for which the answer holds
     */
    static Judgement judge(
            ControllerDocument document, VerificationMethod method, Instant signed, Instant now) {
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
