package org.cairn.openbadges.jsonld;

import java.util.List;
import org.cairn.openbadges.jsonld.Term.Written;

/**
 * All that a kept part says, written and in order but for the names of its parts without an id,
 * which each document gives. As the part itself has an id, nobody outside speaks of those, and what
 * they are told apart by stays the same.
 *
 * @param root the id of the part
 * @param named what is said of things with an id, in the order of these
 * @param nameless what is said of parts without one
 * @param hashes of the same, in rising order
 * @param blanks how many nodes without an id count against the limits
 * @param length of all lines together
 * @param beginning of the documents that quote it
 */
record Quotable(
        Written root,
        List<Passage> named,
        List<Passage> nameless,
        List<byte[]> hashes,
        int blanks,
        int length,
        Beginning beginning) {

    Quotable {
        named = List.copyOf(named);
        nameless = List.copyOf(nameless);
        hashes = List.copyOf(hashes);
    }
}
