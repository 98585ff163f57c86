package org.cairn.platform.art;

import java.util.Locale;

/** A color as lightness, chroma and hue, the way the eye orders colors (OKLCH). */
record Oklch(double lightness, double chroma, double hue) {

    /** Reads {@code #RRGGBB}. */
    static Oklch of(String hex) {
        double r = linear(Integer.parseInt(hex.substring(1, 3), 16) / 255.0);
        double g = linear(Integer.parseInt(hex.substring(3, 5), 16) / 255.0);
        double b = linear(Integer.parseInt(hex.substring(5, 7), 16) / 255.0);
        double l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
        double m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
        double s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
        double lightness = 0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s;
        double a = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s;
        double bb = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s;
        return new Oklch(lightness, Math.hypot(a, bb), Math.toDegrees(Math.atan2(bb, a)));
    }

    Oklch turned(double degrees) {
        return new Oklch(lightness, chroma, hue + degrees);
    }

    Oklch withLightness(double value) {
        return new Oklch(value, chroma, hue);
    }

    Oklch withChroma(double value) {
        return new Oklch(lightness, value, hue);
    }

    /** The nearest color a screen can show at this lightness and hue. */
    String hex() {
        Oklch shown = this;
        double[] rgb = shown.rgb();
        while (!inGamut(rgb) && shown.chroma > 0.002) {
            shown = shown.withChroma(shown.chroma - 0.002);
            rgb = shown.rgb();
        }
        return String.format(
                Locale.ROOT, "#%02X%02X%02X", byteOf(rgb[0]), byteOf(rgb[1]), byteOf(rgb[2]));
    }

    /** Contrast of two colors as WCAG 2.2 defines it, 1 to 21. */
    static double contrast(String one, String other) {
        double a = luminance(one) + 0.05;
        double b = luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static double luminance(String hex) {
        return 0.2126 * linear(Integer.parseInt(hex.substring(1, 3), 16) / 255.0)
                + 0.7152 * linear(Integer.parseInt(hex.substring(3, 5), 16) / 255.0)
                + 0.0722 * linear(Integer.parseInt(hex.substring(5, 7), 16) / 255.0);
    }

    private double[] rgb() {
        double a = chroma * Math.cos(Math.toRadians(hue));
        double b = chroma * Math.sin(Math.toRadians(hue));
        double l = Math.pow(lightness + 0.3963377774 * a + 0.2158037573 * b, 3);
        double m = Math.pow(lightness - 0.1055613458 * a - 0.0638541728 * b, 3);
        double s = Math.pow(lightness - 0.0894841775 * a - 1.2914855480 * b, 3);
        return new double[] {
            4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
            -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
            -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s
        };
    }

    private static boolean inGamut(double[] rgb) {
        for (double value : rgb) {
            if (value < -0.0005 || value > 1.0005) {
                return false;
            }
        }
        return true;
    }

    private static double linear(double c) {
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    private static int byteOf(double linear) {
        double c = Math.clamp(linear, 0.0, 1.0);
        double s = c <= 0.0031308 ? c * 12.92 : 1.055 * Math.pow(c, 1 / 2.4) - 0.055;
        return (int) Math.round(s * 255);
    }
}
