package org.cairn.sharing.web;

import java.util.Locale;

/** The contour lines behind a badge's name: the same hills for all, drawn once. */
final class HillLines {

    private static final int STEP = 60;

    static final String PATHS = draw();

    private HillLines() {}

    private static String draw() {
        StringBuilder out = new StringBuilder(8_000);
        for (int line = 0; line < 20; line++) {
            out.append("M0 ").append(height(line, 0));
            for (int x = STEP; x <= 960; x += STEP) {
                out.append('Q').append(x - STEP).append(' ').append(height(line, x - STEP));
                out.append(' ').append(x - STEP / 2).append(' ').append(middle(line, x));
            }
        }
        return out.toString();
    }

    private static String middle(int line, int x) {
        return number((hill(line, x) + hill(line, x - STEP)) / 2);
    }

    private static String height(int line, int x) {
        return number(hill(line, x));
    }

    private static double hill(int line, int x) {
        double broad = 30 * Math.sin(x / 172.0 + 0.19 * line);
        double small = 15 * Math.sin(x / 79.0 - 0.13 * line + 1.3);
        return 32 * line - 60 + broad + small - x * 0.02;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.0f", value);
    }
}
