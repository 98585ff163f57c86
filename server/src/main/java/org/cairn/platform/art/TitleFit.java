package org.cairn.platform.art;

import java.util.ArrayList;
import java.util.List;

/** Breaks a title into up to three lines so that the letters get as large as the disc allows. */
final class TitleFit {
    private static final double LARGEST = 46;
    private static final double SMALLEST = 15;
    private static final double STEP = 0.5;
    private static final double LINE_HEIGHT = 1.1;
    private static final double CENTRE = 256;
    private static final int MOST_WORDS = 24;

    private final double top;
    private final double bottom;
    private final double radius;
    private final List<Word> words;

    private double bestSize;
    private List<String> best = List.of();

    private TitleFit(String title, double top, double bottom, double radius) {
        this.top = top;
        this.bottom = bottom;
        this.radius = radius;
        this.words = words(title);
    }

    /** The lines of a title with their size and baselines. */
    static Fitted fit(String title, double top, double bottom, double radius) {
        TitleFit fit = new TitleFit(title, top, bottom, radius);
        if (fit.words.isEmpty()) {
            return new Fitted(LARGEST, List.of());
        }
        if (fit.words.size() <= MOST_WORDS) {
            fit.tryAll();
        }
        return fit.best.isEmpty() ? fit.shortened() : fit.placed(fit.best, fit.bestSize);
    }

    private void tryAll() {
        int n = words.size();
        offer(List.of(text(0, n)));
        for (int i = 1; i < n; i++) {
            offer(List.of(text(0, i), text(i, n)));
        }
        for (int i = 1; i < n - 1; i++) {
            for (int j = i + 1; j < n; j++) {
                offer(List.of(text(0, i), text(i, j), text(j, n)));
            }
        }
    }

    private void offer(List<String> lines) {
        double[] widths = lines.stream().mapToDouble(Letters::titleWidth).toArray();
        for (double size = LARGEST; size >= SMALLEST && size > bestSize; size -= STEP) {
            if (fits(widths, size)) {
                bestSize = size;
                best = lines;
            }
        }
    }

    private boolean fits(double[] widths, double size) {
        if (widths.length * size * LINE_HEIGHT > bottom - top) {
            return false;
        }
        for (int i = 0; i < widths.length; i++) {
            if (widths[i] * size / 2 > room(baseline(widths.length, i, size), size)) {
                return false;
            }
        }
        return true;
    }

    /** Half the width the disc leaves for a line on this baseline. */
    private double room(double y, double size) {
        double away =
                Math.max(Math.abs(y - size * 0.72 - CENTRE), Math.abs(y + size * 0.2 - CENTRE));
        return away < radius ? Math.sqrt(radius * radius - away * away) : 0;
    }

    private double baseline(int lines, int index, double size) {
        double lineHeight = size * LINE_HEIGHT;
        return (top + bottom) / 2 - (lines - 1) * lineHeight / 2 + size * 0.33 + index * lineHeight;
    }

    /** For a title too long for the disc: the smallest letters, and an ellipsis for the rest. */
    private Fitted shortened() {
        List<String> lines = new ArrayList<>();
        int from = 0;
        while (lines.size() < 3 && from < words.size()) {
            double width = 2 * room(baseline(3, lines.size(), SMALLEST), SMALLEST) / SMALLEST;
            int to = from + 1;
            while (to < words.size() && Letters.titleWidth(text(from, to + 1)) <= width) {
                to++;
            }
            boolean cut = lines.size() == 2 && to < words.size();
            String line = text(from, to);
            lines.add(
                    cut || Letters.titleWidth(line) > width ? Letters.cutTitle(line, width) : line);
            from = to;
        }
        return placed(lines, SMALLEST);
    }

    private Fitted placed(List<String> lines, double size) {
        List<Line> out = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            out.add(new Line(lines.get(i), baseline(lines.size(), i, size)));
        }
        return new Fitted(size, List.copyOf(out));
    }

    private String text(int from, int to) {
        StringBuilder out = new StringBuilder(words.get(from).text());
        for (Word word : words.subList(from + 1, to)) {
            out.append(word.afterSpace() ? " " : "").append(word.text());
        }
        return out.toString();
    }

    /** Words parted by spaces; scripts without spaces may break between any two signs. */
    private static List<Word> words(String title) {
        List<Word> out = new ArrayList<>();
        for (String part : title.strip().split("\\s+")) {
            int start = 0;
            for (int i = 0; i < part.length(); i = part.offsetByCodePoints(i, 1)) {
                if (i > start && Character.isIdeographic(part.codePointAt(i))) {
                    out.add(new Word(part.substring(start, i), start == 0));
                    start = i;
                }
            }
            if (start < part.length()) {
                out.add(new Word(part.substring(start), start == 0));
            }
        }
        return out;
    }

    private record Word(String text, boolean afterSpace) {}

    /** One line and its baseline. */
    record Line(String text, double y) {}

    /** A title ready to be drawn. */
    record Fitted(double size, List<Line> lines) {}
}
