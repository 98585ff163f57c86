package org.cairn.openbadges.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.jsonld.Canonicalizer;
import org.cairn.openbadges.jsonld.JsonLdProblem;
import org.cairn.openbadges.jsonld.JsonLdProblem.Kind;
import tools.jackson.databind.node.ObjectNode;

/**
 * The lines of a document under the names that they were signed with.
 *
 * @param mandatory what the issuer's own signature covers
 * @param free each of which has a signature
 */
record ShownLines(List<String> mandatory, List<String> free) {

    /** Each free line is a signature to be checked, and there may be several proofs. */
    private static final int MOST_FREE = 2_000;

    private static final String TYPE = " <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> ";

    /**
     * @throws JsonLdProblem when there are too many for each to have a signature
     */
    ShownLines {
        if (free.size() > MOST_FREE) {
            throw new JsonLdProblem(
                    Kind.TOO_COMPLEX,
                    "The document says too much for each line of it to have its own signature");
        }
    }

    /** Those of which some are mandatory by what they say. */
    static ShownLines of(List<String> lines, Set<String> mandatory) {
        return new ShownLines(
                lines.stream().filter(mandatory::contains).toList(),
                lines.stream().filter(line -> !mandatory.contains(line)).toList());
    }

    /**
     * Those of a part that is shown.
     *
     * @throws ProofProblem when the value names other parts, or the whole is no whole
     */
    static ShownLines of(ObjectNode part, DerivedValue value, Canonicalizer canonicalizer) {
        List<String> all =
                Quad.lines(
                        Quad.read(
                                canonicalizer.canonicalize(part), term -> signedName(term, value)));
        Set<Integer> places = Set.copyOf(value.mandatory());
        List<String> mandatory = new ArrayList<>();
        List<String> free = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            (places.contains(i) ? mandatory : free).add(all.get(i));
        }
        ShownLines lines = new ShownLines(mandatory, free);
        lines.requireRoot(signedName(root(part, canonicalizer), value));
        return lines;
    }

    private static String signedName(String term, DerivedValue value) {
        if (!term.startsWith("_:")) {
            return term;
        }
        String name = value.names().get(Integer.valueOf(term.substring("_:c14n".length())));
        if (name == null) {
            throw new ProofProblem("The proof belongs to another part of the document");
        }
        return "_:" + name;
    }

    /** What canonical form calls the document itself. */
    private static String root(ObjectNode part, Canonicalizer canonicalizer) {
        String id = part.path("id").asString("");
        if (!id.isEmpty()) {
            return "<" + id + ">";
        }
        String madeUp = "urn:uuid:" + UUID.randomUUID();
        ObjectNode named = StrictJson.object().setAll(part);
        named.put("id", madeUp);
        List<Quad> said =
                Quad.read(
                        canonicalizer.canonicalize(named),
                        term -> term.equals("<" + madeUp + ">") ? "_:b" : term);
        return Quad.canonicalNames(said, canonicalizer).getOrDefault("_:b", "");
    }

    /**
     * Statements have no order: a credential inside of another one could be shown as if the other
     * stood inside, and its end be left out. Where the issuer wants anything to be shown, it signs
     * what type the whole is of.
     */
    private void requireRoot(String root) {
        boolean signed = mandatory.stream().anyMatch(line -> line.startsWith(root + TYPE));
        boolean loose = free.stream().anyMatch(line -> line.startsWith(root + TYPE));
        if (!mandatory.isEmpty() && (loose || !signed)) {
            throw new ProofProblem("The issuer signed this as a part of another credential");
        }
    }
}
