package org.cairn.catalog.web;

import java.util.Locale;

/** The lines of a hillside behind the head of a micro-credential's page. */
public final class Contours {

    private static final String PATHS = draw();

    private Contours() {}

    public static String paths() {
        return PATHS;
    }

    private static String draw() {
        StringBuilder paths = new StringBuilder();
        for (int line = 0; line < 19; line++) {
            paths.append("<path d=\"M");
            for (int x = 0; x <= 900; x += 20) {
                double y =
                        line * 30
                                - 20
                                + 22 * Math.sin(x / 150.0 + line * 0.35)
                                + 16 * Math.sin(x / 260.0 - line * 0.22 + 1.3)
                                + 9 * Math.sin(x / 71.0 + line * 0.6);
                paths.append(String.format(Locale.ROOT, "%s%d,%.0f", x == 0 ? "" : " ", x, y));
            }
            paths.append("\"/>");
        }
        return paths.toString();
    }
}
