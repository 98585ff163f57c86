package org.cairn.platform.art;

import java.util.Locale;

/**
 * The six shapes a badge can have; the shape tells the stack to people who do not see its color.
 */
public enum Outline {
    HEXAGON(polygon(6, 262, 46, 0)),
    OCTAGON(polygon(8, 254, 30, Math.PI / 8)),
    SCALLOPED_DISC(scallop(14, 236, 9)),
    ROUNDED_SQUARE(superellipse(232, 4.6)),
    DISC("M256 18a238 238 0 1 1-.1 0z"),
    PENTAGON(polygon(5, 272, 64, 0));

    private final String path;

    Outline(String path) {
        this.path = path;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Outline of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** SVG path data in the 512-unit square of a badge. */
    public String path() {
        return path;
    }

    private static String polygon(int corners, double radius, double rounding, double turn) {
        double[][] points = new double[corners][];
        for (int i = 0; i < corners; i++) {
            double angle = turn + 2 * Math.PI * i / corners;
            points[i] =
                    new double[] {256 + radius * Math.sin(angle), 256 - radius * Math.cos(angle)};
        }
        PathWriter pen = new PathWriter();
        for (int i = 0; i < corners; i++) {
            double[] corner = points[i];
            double[] in = towards(corner, points[(i + corners - 1) % corners], rounding);
            double[] out = towards(corner, points[(i + 1) % corners], rounding);
            if (i == 0) {
                pen.moveTo(in[0], in[1]);
            } else {
                pen.lineTo(in[0], in[1]);
            }
            pen.quadTo(corner[0], corner[1], out[0], out[1]);
        }
        pen.close();
        return pen.toString();
    }

    private static double[] towards(double[] from, double[] to, double length) {
        double share = length / Math.hypot(to[0] - from[0], to[1] - from[1]);
        return new double[] {
            from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share
        };
    }

    private static String scallop(int waves, double radius, double height) {
        PathWriter pen = new PathWriter();
        int steps = waves * 24;
        for (int i = 0; i < steps; i++) {
            double angle = 2 * Math.PI * i / steps;
            double r = radius + height * Math.cos(waves * angle);
            point(pen, i, 256 + r * Math.sin(angle), 256 - r * Math.cos(angle));
        }
        pen.close();
        return pen.toString();
    }

    private static String superellipse(double radius, double power) {
        PathWriter pen = new PathWriter();
        for (int i = 0; i < 180; i++) {
            double c = Math.cos(2 * Math.PI * i / 180);
            double s = Math.sin(2 * Math.PI * i / 180);
            double x = Math.copySign(Math.pow(Math.abs(c), 2 / power), c);
            double y = Math.copySign(Math.pow(Math.abs(s), 2 / power), s);
            point(pen, i, 256 + radius * x, 256 + radius * y);
        }
        pen.close();
        return pen.toString();
    }

    private static void point(PathWriter pen, int index, double x, double y) {
        if (index == 0) {
            pen.moveTo(x, y);
        } else {
            pen.lineTo(x, y);
        }
    }
}
