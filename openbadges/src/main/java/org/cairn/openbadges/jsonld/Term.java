package org.cairn.openbadges.jsonld;

import java.util.ArrayList;
import java.util.List;

/** A subject, object or graph of a statement. */
sealed interface Term {

    /** As it is written in canonical form. */
    String text();

    /** As it is written when the parts without an id are told apart (RDFC-1.0, section 4.6). */
    String seenFrom(Blank here);

    /**
     * One that is written the same everywhere.
     *
     * @param high whether it has letters above U+D7FF, where the two orders of texts differ
     */
    record Written(String text, boolean high) implements Term {
        @Override
        public String seenFrom(Blank here) {
            return text;
        }
    }

    /** A part without an id, which gets its name when all statements are known. */
    final class Blank implements Term {

        private final List<Statement> mentions = new ArrayList<>(4);
        private String name = "";

        void mentionedBy(Statement statement) {
            mentions.add(statement);
        }

        List<Statement> mentions() {
            return mentions;
        }

        void call(String given) {
            name = given;
        }

        @Override
        public String text() {
            return name;
        }

        @Override
        public String seenFrom(Blank here) {
            return here == this ? "_:a" : "_:z";
        }
    }
}
