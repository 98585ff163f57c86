package org.cairn.openbadges.proof;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.cairn.openbadges.json.StrictJson;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the signer decides about a proof (VC Data Integrity 1.0, section 2.1).
 *
 * @param verificationMethod full id of the key, {@code <issuer id>#<publicKeyMultibase>}
 * @param created when the proof is made; kept to the second
 * @param purpose {@code assertionMethod} for credentials, {@code authentication} for presentations
 * @param expires from when on the proof does not count; kept to the second
 * @param id by which a later proof can name this one
 * @param previous ids of the proofs that this one builds upon: a chain instead of a set
 * @param meeting for whom and for which occasion a presentation is made
 */
public record ProofOptions(
        String verificationMethod,
        Instant created,
        String purpose,
        Optional<Instant> expires,
        Optional<String> id,
        List<String> previous,
        Optional<Meeting> meeting) {

    /**
     * Binds a presentation to one verifier and one occasion, so that it cannot be shown again
     * elsewhere (VC Data Integrity 1.0, section 2.1, domain and challenge).
     */
    public record Meeting(String domain, String challenge) {
        /**
         * @throws ProofProblem when one of the two is blank
         */
        public Meeting {
            if (domain.isBlank() || challenge.isBlank()) {
                throw new ProofProblem("A presentation is bound by a domain and a challenge");
            }
        }
    }

    /**
     * @throws ProofProblem when the method is no full URL, or the proof would end before it begins
     */
    public ProofOptions {
        created = created.truncatedTo(ChronoUnit.SECONDS);
        expires = expires.map(time -> time.truncatedTo(ChronoUnit.SECONDS));
        previous = List.copyOf(previous);
        if (!verificationMethod.contains(":")) {
            throw new ProofProblem("The verification method must be a full URL");
        }
        if (expires.isPresent() && !expires.get().isAfter(created)) {
            throw new ProofProblem("The proof would have expired before it is made");
        }
    }

    /** Options of an assertion, which every credential is. */
    public static ProofOptions assertion(String verificationMethod, Instant created) {
        return of(verificationMethod, created, "assertionMethod");
    }

    /** Options of a holder who shows that it is the holder. */
    public static ProofOptions authentication(
            String verificationMethod, Instant created, Meeting meeting) {
        ProofOptions plain = of(verificationMethod, created, "authentication");
        return new ProofOptions(
                plain.verificationMethod,
                plain.created,
                plain.purpose,
                plain.expires,
                plain.id,
                plain.previous,
                Optional.of(meeting));
    }

    private static ProofOptions of(String verificationMethod, Instant created, String purpose) {
        return new ProofOptions(
                verificationMethod,
                created,
                purpose,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    /** The same for a proof that ends. */
    public ProofOptions until(Instant end) {
        return new ProofOptions(
                verificationMethod, created, purpose, Optional.of(end), id, previous, meeting);
    }

    /** The same for a proof that others can build upon. */
    public ProofOptions named(String proofId) {
        return new ProofOptions(
                verificationMethod,
                created,
                purpose,
                expires,
                Optional.of(proofId),
                previous,
                meeting);
    }

    /** The same for a proof that covers those proofs, too. */
    public ProofOptions after(String... proofIds) {
        return new ProofOptions(
                verificationMethod, created, purpose, expires, id, List.of(proofIds), meeting);
    }

    /**
     * The proof without its value.
     *
     * @param suite empty where the type says it
     */
    ObjectNode proof(String type, String suite) {
        ObjectNode proof = StrictJson.object();
        id.ifPresent(value -> proof.put("id", value));
        proof.put("type", type);
        proof.put("created", DateTimeFormatter.ISO_INSTANT.format(created));
        proof.put("verificationMethod", verificationMethod);
        if (!suite.isEmpty()) {
            proof.put("cryptosuite", suite);
        }
        proof.put("proofPurpose", purpose);
        finish(proof);
        return proof;
    }

    /** Adds what only some proofs say. */
    private void finish(ObjectNode proof) {
        expires.ifPresent(time -> proof.put("expires", DateTimeFormatter.ISO_INSTANT.format(time)));
        meeting.ifPresent(place -> {
            proof.put("domain", place.domain());
            proof.put("challenge", place.challenge());
        });
        if (previous.size() == 1) {
            proof.put("previousProof", previous.getFirst());
        } else if (!previous.isEmpty()) {
            previous.forEach(proof.putArray("previousProof")::add);
        }
    }
}
