package org.cairn.openbadges.jsonld;

import java.util.Arrays;
import org.cairn.openbadges.jsonld.Term.Blank;
import org.cairn.openbadges.jsonld.Term.Written;
import org.jspecify.annotations.Nullable;

/**
 * One statement, written as a line of N-Quads. Lines are compared term by term: as no term begins
 * with another one and a space, that is the order of the lines.
 */
record Statement(Term subject, Written predicate, Term object, @Nullable Blank graph) {

    private static final byte[] NONE = {};

    void write(Utf8 out) {
        out.line(subject.utf8(), predicate.utf8(), object.utf8(), graphUtf8());
    }

    /** All behind the subject. */
    void writeTail(Utf8 out) {
        out.line(NONE, predicate.utf8(), object.utf8(), graphUtf8());
    }

    void writeSeenFrom(Blank here, Utf8 out) {
        out.line(
                subject.seenFrom(here),
                predicate.utf8(),
                object.seenFrom(here),
                graphSeenFrom(here));
    }

    /** How it stands to another statement about the same thing, by code points. */
    int compareTail(Statement other) {
        int order = Utf8.byCodePoint(predicate.utf8(), other.predicate.utf8());
        if (order == 0) {
            order = Utf8.byCodePoint(object.utf8(), other.object.utf8());
        }
        return order == 0 ? Utf8.byCodePoint(graphUtf8(), other.graphUtf8()) : order;
    }

    /** Whether it says the same about its subject. */
    boolean hasTailOf(Statement other) {
        return Arrays.equals(predicate.utf8(), other.predicate.utf8())
                && Arrays.equals(object.utf8(), other.object.utf8())
                && Arrays.equals(graphUtf8(), other.graphUtf8());
    }

    private byte[] graphUtf8() {
        return graph == null ? NONE : graph.utf8();
    }

    /** The order of the other libraries, see the README. */
    int compareSeenFrom(Blank here, Statement other) {
        int order = Utf8.byCodeUnit(subject.seenFrom(here), other.subject.seenFrom(here));
        if (order == 0) {
            order = Utf8.byCodeUnit(predicate.utf8(), other.predicate.utf8());
        }
        if (order == 0) {
            order = Utf8.byCodeUnit(object.seenFrom(here), other.object.seenFrom(here));
        }
        return order == 0 ? Utf8.byCodeUnit(graphSeenFrom(here), other.graphSeenFrom(here)) : order;
    }

    /** Whether it is the same statement, made twice. */
    boolean sameAs(Statement other) {
        return same(subject, other.subject)
                && same(object, other.object)
                && graph == other.graph
                && Arrays.equals(predicate.utf8(), other.predicate.utf8());
    }

    private static boolean same(Term a, Term b) {
        return a == b
                || a instanceof Written
                        && b instanceof Written
                        && Arrays.equals(a.utf8(), b.utf8());
    }

    private byte[] graphSeenFrom(Blank here) {
        return graph == null ? NONE : graph.seenFrom(here);
    }
}
