package org.cairn.openbadges.jsonld;

import org.cairn.openbadges.jsonld.Term.Blank;
import org.jspecify.annotations.Nullable;

/** One statement, written as a line of N-Quads. */
record Statement(Term subject, String predicate, Term object, @Nullable Blank graph) {

    String line() {
        String triple = subject.text() + ' ' + predicate + ' ' + object.text();
        return graph == null ? triple + " .\n" : triple + ' ' + graph.text() + " .\n";
    }

    String seenFrom(Blank here) {
        String triple = subject.seenFrom(here) + ' ' + predicate + ' ' + object.seenFrom(here);
        return graph == null ? triple + " .\n" : triple + ' ' + graph.seenFrom(here) + " .\n";
    }
}
