package org.cairn.openbadges.proof;

import java.util.List;
import org.cairn.openbadges.jsonld.Canonicalizer;
import org.cairn.openbadges.key.Multikey;
import tools.jackson.databind.node.ObjectNode;

/** Checks any proof that the library knows how to check. */
public final class Proofs {

    private static final List<Cryptosuite> SUITES = suites(Canonicalizer.standard());

    private Proofs() {}

    private static List<Cryptosuite> suites(Canonicalizer canonicalizer) {
        return List.of(
                new EddsaRdfc2022(canonicalizer),
                EddsaRdfc2022.asInDrafts(canonicalizer),
                new Ed25519Signature2020(canonicalizer),
                new EcdsaRdfc2019(canonicalizer),
                new EddsaJcs2022(),
                new EcdsaJcs2019(),
                new EcdsaSd2023(canonicalizer));
    }

    /**
     * Checks the signature of one proof; whose key it is, and when it was valid, is the caller's to
     * ask.
     *
     * @param document with or without its proofs
     */
    public static ProofCheck verify(ObjectNode document, Proof proof, Multikey key) {
        return verify(SUITES, document, proof, key);
    }

    /** The same with contexts or limits of the caller's own. */
    public static ProofCheck verify(
            ObjectNode document, Proof proof, Multikey key, Canonicalizer canonicalizer) {
        return verify(suites(canonicalizer), document, proof, key);
    }

    private static ProofCheck verify(
            List<Cryptosuite> suites, ObjectNode document, Proof proof, Multikey key) {
        return suites.stream()
                .filter(suite -> suite.made(proof))
                .findFirst()
                .map(suite -> suite.verify(document, proof, key))
                .orElseGet(() -> unsupported(proof));
    }

    private static ProofCheck unsupported(Proof proof) {
        String name = proof.cryptosuite().isEmpty() ? proof.type() : proof.cryptosuite();
        return new ProofCheck.NotChecked("Proofs of the kind \"" + name + "\" are not supported");
    }
}
