package org.cairn.awards;

import java.util.Optional;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.jsonld.Canonicalizer;
import org.cairn.openbadges.jsonld.JsonLdProblem;
import org.cairn.openbadges.key.Ed25519Key;
import org.cairn.openbadges.proof.EddsaRdfc2022;
import org.cairn.openbadges.proof.ProofOptions;
import org.cairn.openbadges.proof.ProofProblem;
import tools.jackson.databind.node.ObjectNode;

/**
 * Signs at one moment with one key: the same document always becomes the same bytes (Ed25519 has no
 * chance in it, RFC 8032).
 */
record Pen(Ed25519Key key, ProofOptions options) {

    private static final EddsaRdfc2022 SUITE = new EddsaRdfc2022();
    private static final EddsaRdfc2022 BY_THE_BOOK =
            new EddsaRdfc2022(Canonicalizer.standard().byTheBook());

    byte[] write(ObjectNode document) {
        return StrictJson.write(SUITE.sign(document, key, options));
    }

    /**
     * By the general algorithms alone; empty when they take too long.
     *
     * @throws ProofProblem when they refuse it: such a badge nobody else could verify
     */
    Optional<byte[]> writeByTheBook(ObjectNode document) {
        try {
            return Optional.of(StrictJson.write(BY_THE_BOOK.sign(document, key, options)));
        } catch (ProofProblem refused) {
            if (refused.getCause() instanceof JsonLdProblem problem
                    && problem.kind() == JsonLdProblem.Kind.TOO_COMPLEX) {
                return Optional.empty();
            }
            throw refused;
        }
    }
}
