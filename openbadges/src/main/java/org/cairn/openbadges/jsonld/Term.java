package org.cairn.openbadges.jsonld;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A subject, predicate, object or graph of a statement. */
sealed interface Term {

    /** As it is written in canonical form. */
    byte[] utf8();

    /** As it is written when the parts without an id are told apart (RDFC-1.0, section 4.6). */
    byte[] seenFrom(Blank here);

    /** One that is written the same everywhere. */
    final class Written implements Term {

        private final byte[] utf8;

        Written(byte[] utf8) {
            this.utf8 = utf8;
        }

        Written(String text) {
            this(text.getBytes(StandardCharsets.UTF_8));
        }

        static Written iri(String iri) {
            return iri(iri.getBytes(StandardCharsets.UTF_8));
        }

        static Written iri(byte[] utf8) {
            byte[] all = new byte[utf8.length + 2];
            all[0] = '<';
            System.arraycopy(utf8, 0, all, 1, utf8.length);
            all[utf8.length + 1] = '>';
            return new Written(all);
        }

        @Override
        public byte[] utf8() {
            return utf8;
        }

        @Override
        public byte[] seenFrom(Blank here) {
            return utf8;
        }
    }

    /** A part without an id, which gets its name when all statements are known. */
    final class Blank implements Term, Nameless {

        private static final byte[] HERE = {'_', ':', 'a'};
        private static final byte[] ELSEWHERE = {'_', ':', 'z'};
        private static final byte[] NO_NAME = {};

        private final List<Statement> mentions = new ArrayList<>(6);
        private Topic topic = new Topic(this);
        private byte[] hash = NO_NAME;
        private byte[] name = NO_NAME;
        private int place;

        void describedBy(Topic description) {
            topic = description;
        }

        void mentionedBy(Statement statement) {
            mentions.add(statement);
        }

        List<Statement> mentions() {
            return mentions;
        }

        /** What is said of it alone, in short. */
        void know(byte[] firstDegreeHash) {
            hash = firstDegreeHash;
        }

        @Override
        public byte[] hash() {
            return hash;
        }

        @Override
        public void call(int placeOfAll) {
            place = placeOfAll;
            name = Names.canonical(placeOfAll);
        }

        /** Until all are told apart. */
        void callForNow(int number) {
            name = Names.plain(number);
        }

        /** Among all in the document. */
        int place() {
            return place;
        }

        @Override
        public void writeAbout(Utf8 out) {
            topic.write(out);
        }

        /** What is said of it, once those that it speaks of have their places. */
        Passage passage() {
            return Passage.of(topic);
        }

        @Override
        public byte[] utf8() {
            return name;
        }

        @Override
        public byte[] seenFrom(Blank here) {
            return here == this ? HERE : ELSEWHERE;
        }
    }
}
