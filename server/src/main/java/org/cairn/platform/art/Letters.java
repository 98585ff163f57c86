package org.cairn.platform.art;

import java.awt.geom.AffineTransform;
import java.util.Locale;

/**
 * Turns words into the parts of an SVG drawing: outlines, or text where our typefaces lack letters.
 */
final class Letters {
    private static final double CENTRE = 256;
    private static final double WIDE = 1.05;
    private static final double USUAL = 0.65;
    private static final String SYSTEM_SERIF = "Georgia,'Noto Serif','Noto Serif CJK',serif";
    private static final String SYSTEM_SANS = "system-ui,'Noto Sans','Noto Sans CJK',sans-serif";

    private Letters() {}

    /** A line in the title's typeface, centred. */
    static String titleLine(String words, double y, double size, String fill) {
        return Face.SERIF_TITLE.canDraw(words)
                ? path(centred(Face.SERIF_TITLE, words, y, size, -0.2), fill)
                : text(words, y, size, SYSTEM_SERIF, fill);
    }

    /** The short word of the small drawing, centred and as large as there is room. */
    static String shortWord(String words, String fill) {
        double size = Math.min(104, 318 / Math.max(0.1, width(Face.SANS_WORD, words)));
        double y = 206 + size * 0.2;
        return Face.SANS_WORD.canDraw(words)
                ? path(centred(Face.SANS_WORD, words, y, size, 0), fill)
                : text(words, y, size, SYSTEM_SANS, fill);
    }

    static double titleWidth(String words) {
        return width(Face.SERIF_TITLE, words);
    }

    /** As many letters as fit, and an ellipsis. */
    static String cutTitle(String words, double width) {
        return cut(Face.SERIF_TITLE, words, width);
    }

    static String cut(Face face, String words, double width) {
        String rest = words;
        while (!rest.isEmpty() && width(face, rest + "…") > width) {
            rest = rest.substring(0, rest.offsetByCodePoints(rest.length(), -1));
        }
        return rest.strip() + "…";
    }

    /** Width at size 1, guessed for letters that the typeface lacks. */
    static double width(Face face, String words) {
        return words.codePoints()
                .mapToDouble(c -> face.canDraw(c) ? face.advance(c) : guess(c))
                .sum();
    }

    /** Path data of words from a point on; for words the typeface can draw. */
    static String line(Face face, String words, double x, double y, double size) {
        return run(face, Face.composed(words), new AffineTransform(size, 0, 0, -size, x, y), 0);
    }

    private static String run(Face face, String words, AffineTransform start, double space) {
        PathWriter pen = new PathWriter();
        for (int c : words.codePoints().toArray()) {
            face.draw(pen, c, start);
            start.translate(face.advance(c) + space / start.getScaleX(), 0);
        }
        return pen.toString();
    }

    /** Words along the rim: clockwise above the centre, counter-clockwise below it. */
    static String rim(String words, Rim rim, String fill) {
        String capitals = words.toUpperCase(Locale.ROOT);
        if (!Face.SANS_RIM.canDraw(capitals)) {
            return rimText(capitals, rim, fill);
        }
        PathWriter pen = new PathWriter();
        Face face = Face.SANS_RIM;
        double at = -face.width(capitals, rim.size(), rim.letterSpace()) / 2;
        for (int c : capitals.codePoints().toArray()) {
            double advance = face.advance(c) * rim.size();
            double angle = (at + advance / 2) / rim.radius() * (rim.below() ? -1 : 1);
            face.draw(pen, c, place(rim, angle, advance));
            at += advance + rim.letterSpace();
        }
        return path(pen.toString(), fill);
    }

    private static AffineTransform place(Rim rim, double angle, double advance) {
        double side = rim.below() ? -1 : 1;
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        double k = rim.size();
        double x = CENTRE + side * rim.radius() * sin - advance / 2 * cos;
        double y = CENTRE - side * rim.radius() * cos - advance / 2 * sin;
        return new AffineTransform(k * cos, k * sin, k * sin, -k * cos, x, y);
    }

    private static String rimText(String words, Rim rim, String fill) {
        String r = PathWriter.number(rim.radius());
        String left = PathWriter.number(CENTRE - rim.radius());
        return "<path id=\"r\" fill=\"none\" d=\"M%s 256a%s %s 0 0 1 %s 0\"/>"
                        .formatted(left, r, r, PathWriter.number(2 * rim.radius()))
                + "<text font-family=\"%s\" font-size=\"%s\" font-weight=\"600\" fill=\"%s\" text-anchor=\"middle\"><textPath href=\"#r\" startOffset=\"50%%\">%s</textPath></text>"
                        .formatted(
                                SYSTEM_SANS, PathWriter.number(rim.size()), fill, Xml.text(words));
    }

    private static String centred(Face face, String words, double y, double size, double space) {
        double x = CENTRE - face.width(words, size, space) / 2;
        return run(face, words, new AffineTransform(size, 0, 0, -size, x, y), space);
    }

    private static String text(String words, double y, double size, String family, String fill) {
        return "<text x=\"256\" y=\"%s\" font-family=\"%s\" font-size=\"%s\" font-weight=\"600\" fill=\"%s\" text-anchor=\"middle\">%s</text>"
                .formatted(
                        PathWriter.number(y),
                        family,
                        PathWriter.number(size),
                        fill,
                        Xml.text(words));
    }

    private static String path(String data, String fill) {
        return data.isEmpty() ? "" : "<path fill=\"" + fill + "\" d=\"" + data + "\"/>";
    }

    private static double guess(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.FORMAT) {
            return 0;
        }
        return Character.isIdeographic(c) || c >= 0x1100 && c <= 0x11FF || c >= 0x2E80
                ? WIDE
                : USUAL;
    }

    /** Where and how large words stand on the rim. */
    record Rim(double radius, double size, double letterSpace, boolean below) {

        /** The issuer's place: shrinks until the name takes at most 98 % of the half circle. */
        static Rim upper(String words) {
            double room = 178 * Math.PI * 0.98;
            String capitals = words.toUpperCase(Locale.ROOT);
            int gaps = Math.max(0, capitals.codePointCount(0, capitals.length()) - 1);
            double em = width(Face.SANS_RIM, capitals);
            double size = 27;
            while (size > 10 && em * size + 3.2 * gaps > room) {
                size -= 0.5;
            }
            return new Rim(177, size, 3.2, false);
        }

        static Rim lower() {
            return new Rim(196, 21, 3.4, true);
        }

        /** Cuts a name that is too long even for the smallest letters. */
        String fitting(String words) {
            double room = 178 * Math.PI * 0.98;
            String rest = words;
            while (rest.length() > 2 && tooWide(rest, room)) {
                rest = rest.substring(0, rest.offsetByCodePoints(rest.length(), -2)).strip() + "…";
            }
            return rest;
        }

        private boolean tooWide(String words, double room) {
            String capitals = words.toUpperCase(Locale.ROOT);
            int gaps = Math.max(0, capitals.codePointCount(0, capitals.length()) - 1);
            return width(Face.SANS_RIM, capitals) * size + letterSpace * gaps > room;
        }
    }
}
