package org.cairn.openbadges.verify;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.cairn.openbadges.key.Multikey;
import org.cairn.openbadges.proof.Proof;
import org.cairn.openbadges.proof.ProofCheck;
import org.cairn.openbadges.proof.Proofs;
import tools.jackson.databind.node.ObjectNode;

/**
 * A document that is signed, to be looked at only. A proof in it that fits a key is computed once,
 * as it fits for good; one that does not is computed each time. Safe for use by many threads.
 */
final class SignedDocument {

    /** As many as there may be proofs; a proof made to fit many keys is computed for each. */
    private static final int MOST_FITS = 8;

    private final ObjectNode json;
    private final Optional<Jws> jws;

    private final Set<Fit> fits = ConcurrentHashMap.newKeySet(1);

    private record Fit(Proof proof, Multikey key) {}

    /**
     * @param jws if it is signed as a whole
     */
    SignedDocument(ObjectNode json, Optional<Jws> jws) {
        this.json = json;
        this.jws = jws;
    }

    ObjectNode json() {
        return json;
    }

    Optional<Jws> jws() {
        return jws;
    }

    /** Whether that proof in it fits that key; whose key it is, is the caller's to ask. */
    ProofCheck check(Proof proof, Multikey key) {
        var fit = new Fit(proof, key);
        if (fits.contains(fit)) {
            return new ProofCheck.Passed();
        }
        var check = Proofs.verify(json, proof, key);
        if (check instanceof ProofCheck.Passed && fits.size() < MOST_FITS) {
            fits.add(fit);
        }
        return check;
    }
}
