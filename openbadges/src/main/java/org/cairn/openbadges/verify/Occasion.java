package org.cairn.openbadges.verify;

import java.util.Optional;
import org.cairn.openbadges.proof.ProofOptions.Meeting;
import org.cairn.openbadges.proof.ProofProblem;

/**
 * What a verifier asked whoever shows credentials to bind the presentation to, as far as it asked
 * (VC Data Integrity 1.0, section 2.1, domain and challenge; in a JWT {@code aud} and {@code
 * nonce}). What was not asked for is told and not compared.
 *
 * @param domain for whom it is to be made
 * @param challenge for which occasion
 */
public record Occasion(Optional<String> domain, Optional<String> challenge) {

    /** Of a verifier who asked for nothing, such as one who found the presentation later. */
    public static final Occasion UNASKED = new Occasion(Optional.empty(), Optional.empty());

    /**
     * Holds what was asked for.
     *
     * @throws ProofProblem when one of the two is there and blank
     */
    public Occasion {
        if (domain.filter(String::isBlank).isPresent()
                || challenge.filter(String::isBlank).isPresent()) {
            throw new ProofProblem("A domain or challenge that is asked for cannot be blank");
        }
    }

    /** Of a verifier who asked for both. */
    public static Occasion of(Meeting meeting) {
        return new Occasion(Optional.of(meeting.domain()), Optional.of(meeting.challenge()));
    }

    /** Whether anything was asked for: then an answer is owed, too. */
    public boolean isAsked() {
        return domain.isPresent() || challenge.isPresent();
    }
}
