package org.cairn.openbadges.jsonld;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cairn.openbadges.jsonld.Term.Blank;
import org.cairn.openbadges.jsonld.Term.Written;

/** What is said of one thing: lines that wait only for the names of parts without an id. */
final class Passage {

    private static final byte[] NONE = {};
    private static final byte[][] NO_NAMES = {};
    private static final byte[] END = {' ', '.', '\n'};

    private final byte[] subject;
    private final List<Piece> pieces;

    /** How much it writes in every document; 0 if it waits for names. */
    private final int fixedLength;

    /** A part of the lines; where the subject has no id, its name goes before each. */
    private sealed interface Piece {

        void write(Utf8 out, byte[] subject, byte[][] names);
    }

    private static final class Fixed implements Piece {

        private final byte[] text;

        Fixed(byte[] text) {
            this.text = text;
        }

        @Override
        public void write(Utf8 out, byte[] subject, byte[][] names) {
            out.add(subject).add(text);
        }
    }

    /** Lines that are alike but for the part without an id that they end with. */
    private static final class Pointing implements Piece {

        private final byte[] beginning;
        private final int[] places;

        Pointing(byte[] beginning, int[] places) {
            this.beginning = beginning;
            this.places = places;
        }

        @Override
        public void write(Utf8 out, byte[] subject, byte[][] names) {
            byte[][] objects = new byte[places.length][];
            for (int i = 0; i < places.length; i++) {
                objects[i] = names[places[i]];
            }
            Arrays.sort(objects, Utf8::byCodePoint);
            for (byte[] object : objects) {
                out.add(subject).add(beginning).add(object).add(END);
            }
        }
    }

    private Passage(byte[] subject, List<Piece> pieces, int fixedLength) {
        this.subject = subject;
        this.pieces = List.copyOf(pieces);
        this.fixedLength = fixedLength;
    }

    /**
     * @param topic whose parts without an id have their places; nothing of it stands in a graph
     */
    static Passage of(Topic topic) {
        boolean named = topic.subject() instanceof Written;
        byte[] subject = named ? topic.subject().utf8() : NONE;
        List<Piece> pieces = new ArrayList<>();
        List<Statement> statements = topic.sorted();
        Utf8 run = new Utf8(1 << 8);
        boolean waits = !named;
        for (int i = 0; i < statements.size(); i++) {
            Statement statement = statements.get(i);
            if (statement.object() instanceof Blank) {
                endRun(run, pieces);
                int end = i + 1;
                while (end < statements.size() && isAlike(statement, statements.get(end))) {
                    end++;
                }
                pieces.add(pointing(subject, statements.subList(i, end)));
                waits = true;
                i = end - 1;
            } else {
                statement.writeTail(run.add(subject));
                if (!named) {
                    endRun(run, pieces);
                }
            }
        }
        int length = run.length();
        endRun(run, pieces);
        return new Passage(subject, pieces, waits ? 0 : length);
    }

    private static boolean isAlike(Statement one, Statement other) {
        return other.object() instanceof Blank
                && Arrays.equals(one.predicate().utf8(), other.predicate().utf8());
    }

    private static void endRun(Utf8 run, List<Piece> pieces) {
        if (run.length() > 0) {
            pieces.add(new Fixed(run.toBytes()));
            run.clear();
        }
    }

    private static Pointing pointing(byte[] subject, List<Statement> alike) {
        byte[] predicate = alike.getFirst().predicate().utf8();
        Utf8 beginning = new Utf8(subject.length + predicate.length + 2);
        beginning.add(subject).add(' ').add(predicate).add(' ');
        int[] places =
                alike.stream()
                        .mapToInt(one -> one.object() instanceof Blank b ? b.place() : -1)
                        .toArray();
        return new Pointing(beginning.toBytes(), places);
    }

    /** The id of what it is about; empty when that has none. */
    byte[] subject() {
        return subject;
    }

    /** Whether it is written alike in every document, as it waits for no names. */
    boolean isFixed() {
        return fixedLength > 0;
    }

    /** How much all of these write, which are fixed. */
    static int length(List<Passage> fixed) {
        int length = 0;
        for (Passage passage : fixed) {
            length += passage.fixedLength;
        }
        return length;
    }

    /** These, which are fixed. */
    static Utf8 written(List<Passage> fixed) {
        Utf8 out = new Utf8(length(fixed));
        fixed.forEach(passage -> passage.write(out, NO_NAMES));
        return out;
    }

    void write(Utf8 out, byte[][] names) {
        write(out, NONE, names);
    }

    /** The same for a subject without an id. */
    void write(Utf8 out, byte[] subjectName, byte[][] names) {
        for (Piece piece : pieces) {
            piece.write(out, subjectName, names);
        }
    }
}
