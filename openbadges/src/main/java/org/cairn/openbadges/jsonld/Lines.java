package org.cairn.openbadges.jsonld;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Goes through what is said of things with an id, in the order of these. */
interface Lines {

    boolean isAtEnd();

    /** The thing that comes next. */
    byte[] subject();

    /** Writes what is said of it, in order, and goes on. */
    void writeNext(Utf8 out);

    /** What comes next, if it is written alike in every document; then it goes on behind it. */
    default Optional<Passage> takeFixed() {
        return Optional.empty();
    }

    /** What stands before all that each document says of its own; the sources go on behind it. */
    static List<Passage> takeBeginning(List<? extends Lines> sources) {
        List<Passage> beginning = new ArrayList<>();
        List<Lines> least = new ArrayList<>(sources.size());
        while (true) {
            findLeast(sources, least);
            Optional<Passage> next =
                    least.size() == 1 ? least.getFirst().takeFixed() : Optional.empty();
            if (next.isEmpty()) {
                return beginning;
            }
            beginning.add(next.get());
        }
    }

    /** Writes all that several say in one order, equal lines once. */
    static void merge(List<? extends Lines> sources, Utf8 out) {
        List<Lines> least = new ArrayList<>(sources.size());
        while (true) {
            findLeast(sources, least);
            if (least.isEmpty()) {
                return;
            }
            if (least.size() == 1) {
                least.getFirst().writeNext(out);
            } else {
                join(least, out);
            }
        }
    }

    /** Those that speak of what comes next of all. */
    private static void findLeast(List<? extends Lines> sources, List<Lines> least) {
        least.clear();
        for (Lines source : sources) {
            int order = source.isAtEnd() ? 1 : order(source, least);
            if (order < 0) {
                least.clear();
            }
            if (order <= 0) {
                least.add(source);
            }
        }
    }

    private static int order(Lines source, List<Lines> least) {
        return least.isEmpty() ? 0 : Utf8.byCodePoint(source.subject(), least.getFirst().subject());
    }

    private static void join(List<Lines> sources, Utf8 out) {
        Utf8 all = new Utf8(1 << 12);
        sources.forEach(source -> source.writeNext(all));
        List<byte[]> lines = all.lines();
        lines.sort(Utf8::byCodePoint);
        for (int i = 0; i < lines.size(); i++) {
            if (i == 0 || !Arrays.equals(lines.get(i), lines.get(i - 1))) {
                out.add(lines.get(i));
            }
        }
    }
}
