package org.cairn.openbadges.proof;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What the signer decides about a proof (VC Data Integrity 1.0, section 2.1).
 *
 * @param verificationMethod full id of the key, {@code <issuer id>#<publicKeyMultibase>}
 * @param created when the proof is made; kept to the second
 * @param purpose {@code assertionMethod} for credentials
 */
public record ProofOptions(String verificationMethod, Instant created, String purpose) {

    public ProofOptions {
        created = created.truncatedTo(ChronoUnit.SECONDS);
        if (!verificationMethod.contains(":")) {
            throw new ProofProblem("The verification method must be a full URL");
        }
    }

    /** Options of an assertion, which every credential is. */
    public static ProofOptions assertion(String verificationMethod, Instant created) {
        return new ProofOptions(verificationMethod, created, "assertionMethod");
    }
}
