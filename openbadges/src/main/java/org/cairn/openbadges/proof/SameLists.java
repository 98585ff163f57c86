package org.cairn.openbadges.proof;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Knows the links of a document's lists and its nameless graphs again in a selection of it. They
 * are no members that could have an id, so they are known by what leads to them.
 */
final class SameLists {

    private final Map<Way, List<String>> links;

    private record Way(String subject, String predicate) {}

    SameLists(List<Quad> document) {
        this.links =
                document.stream()
                        .filter(SameLists::isLink)
                        .collect(
                                Collectors.groupingBy(
                                        quad -> new Way(quad.subject(), quad.predicate()),
                                        Collectors.mapping(Quad::object, Collectors.toList())));
    }

    /** What canonical form gave a name, while parts have those that stay. */
    private static boolean isNameless(String term) {
        return term.startsWith("_:c14n");
    }

    private static boolean isLink(Quad quad) {
        return isNameless(quad.object());
    }

    /**
     * What a selection says, with the names that the document has for its links.
     *
     * @throws ProofProblem when one could be this or that
     */
    List<Quad> known(List<Quad> selection) {
        Map<String, String> same = new HashMap<>();
        Set<Quad> open =
                selection.stream()
                        .filter(SameLists::isLink)
                        .collect(Collectors.toCollection(HashSet::new));
        while (open.removeIf(quad -> follow(quad, same))) {
            // each round may lead to the next link
        }
        if (!open.isEmpty()) {
            throw new ProofProblem("The document holds lists that cannot be told apart");
        }
        return Quad.named(selection, same);
    }

    private boolean follow(Quad quad, Map<String, String> same) {
        String subject = same.getOrDefault(quad.subject(), quad.subject());
        if (isNameless(quad.subject()) && !same.containsKey(quad.subject())) {
            return false;
        }
        List<String> ends = links.getOrDefault(new Way(subject, quad.predicate()), List.of());
        if (ends.size() != 1) {
            return false;
        }
        same.put(quad.object(), ends.getFirst());
        return true;
    }
}
