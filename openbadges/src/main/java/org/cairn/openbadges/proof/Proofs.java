package org.cairn.openbadges.proof;

import java.util.List;
import org.cairn.openbadges.key.Multikey;
import tools.jackson.databind.node.ObjectNode;

/** Checks any proof that the library knows how to check. */
public final class Proofs {

    private static final List<Cryptosuite> SUITES = List.of(new EddsaRdfc2022());

    private Proofs() {}

    /**
     * Checks the signature of one proof; whose key it is, and when it was valid, is the caller's to
     * ask.
     *
     * @param document with or without its proofs
     */
    public static ProofCheck verify(ObjectNode document, Proof proof, Multikey key) {
        return SUITES.stream()
                .filter(suite -> suite.made(proof))
                .findFirst()
                .map(suite -> suite.verify(document, proof, key))
                .orElseGet(() -> new ProofCheck.NotChecked(unsupported(proof)));
    }

    private static String unsupported(Proof proof) {
        String name = proof.cryptosuite().isEmpty() ? proof.type() : proof.cryptosuite();
        return "Proofs of the kind \"" + name + "\" are not supported";
    }
}
