package org.cairn.platform.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Compares two texts word by word: what stayed, what went, what came. */
public record WordDiff(List<Piece> pieces) {

    private static final Pattern WORD = Pattern.compile("\\S+\\s*|\\s+");
    private static final long MOST_CELLS = 4_000_000;

    /** A run of words with one fate. */
    public record Piece(Fate fate, String text) {}

    /** What became of words. */
    public enum Fate {
        SAME,
        GONE,
        NEW
    }

    public WordDiff {
        pieces = List.copyOf(pieces);
    }

    public boolean isSame() {
        return pieces.stream().allMatch(piece -> piece.fate() == Fate.SAME);
    }

    /** The longest common run of words stays; texts too long for that are shown whole. */
    public static WordDiff of(String before, String after) {
        List<String> old = words(before);
        List<String> now = words(after);
        int head = 0;
        while (head < Math.min(old.size(), now.size()) && same(old.get(head), now.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < Math.min(old.size(), now.size()) - head
                && same(old.get(old.size() - 1 - tail), now.get(now.size() - 1 - tail))) {
            tail++;
        }
        Pieces pieces = new Pieces();
        now.subList(0, head).forEach(word -> pieces.add(Fate.SAME, word));
        middle(old.subList(head, old.size() - tail), now.subList(head, now.size() - tail), pieces);
        now.subList(now.size() - tail, now.size()).forEach(word -> pieces.add(Fate.SAME, word));
        return new WordDiff(pieces.done());
    }

    private static void middle(List<String> old, List<String> now, Pieces pieces) {
        if ((long) old.size() * now.size() > MOST_CELLS) {
            old.forEach(word -> pieces.add(Fate.GONE, word));
            now.forEach(word -> pieces.add(Fate.NEW, word));
            return;
        }
        int[][] common = common(old, now);
        int i = 0;
        int j = 0;
        while (i < old.size() || j < now.size()) {
            if (i < old.size() && j < now.size() && same(old.get(i), now.get(j))) {
                pieces.add(Fate.SAME, now.get(j++));
                i++;
            } else if (j == now.size()
                    || (i < old.size() && common[i + 1][j] >= common[i][j + 1])) {
                pieces.add(Fate.GONE, old.get(i++));
            } else {
                pieces.add(Fate.NEW, now.get(j++));
            }
        }
    }

    /** Length of the longest common run of what follows from each pair of places. */
    private static int[][] common(List<String> old, List<String> now) {
        int[][] common = new int[old.size() + 1][now.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                common[i][j] =
                        same(old.get(i), now.get(j))
                                ? common[i + 1][j + 1] + 1
                                : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static boolean same(String one, String other) {
        return one.strip().equals(other.strip());
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    /** Joins neighbors of one fate. */
    private static final class Pieces {

        private final List<Piece> all = new ArrayList<>();

        void add(Fate fate, String word) {
            if (!all.isEmpty() && all.getLast().fate() == fate) {
                all.set(all.size() - 1, new Piece(fate, all.getLast().text() + word));
            } else {
                all.add(new Piece(fate, word));
            }
        }

        List<Piece> done() {
            return all;
        }
    }
}
