package org.cairn.platform.art;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/** Draws the picture that other sites show when somebody shares a badge page. */
public final class PreviewCard {
    private static final int WIDTH = 1200;
    private static final int HEIGHT = 630;
    private static final int BADGE_X = 716;
    private static final int BADGE_Y = 105;
    private static final int BADGE = 420;
    private static final double LEFT = 72;
    private static final double ROOM = 580;
    private static final String BY = "Awarded to ";
    private static final String INK = "#1F2A37";
    private static final String QUIET = "#46515F";
    private static final String LOGO =
            "M11.5 5.5c1-1.7 7.5-1.8 8.8.1 1 1.6.2 3.4-1.7 3.4h-5.2c-2 0-2.7-2-1.9-3.5zM8.3 13.5c1-2.2"
                    + " 13.5-2.6 15.4-.2 1.3 1.7.4 4.2-2 4.2h-11.4c-2.3 0-3-2.2-2-4zM4 22.8c1.2-2.8"
                    + " 21.6-3.3 24-.2 1.7 2.3.4 4.9-2.4 4.9h-19c-2.8 0-3.7-2.3-2.6-4.7z";

    private PreviewCard() {}

    /**
     * What the card says besides the badge itself.
     *
     * @param earner the name the earner shows, or empty when the card must not name anybody
     * @param issuer the full name of the issuer
     * @param brand the issuer's color as {@code #RRGGBB}
     */
    public record Words(String earner, String issuer, String brand) {
        public Words {
            if (!brand.matches("#[0-9A-Fa-f]{6}")) {
                throw new IllegalArgumentException("A brand color is written #RRGGBB.");
            }
        }
    }

    /** The card as a PNG of 1200 × 630 pixels. Words in letters we cannot draw are left out. */
    public static byte[] png(BadgeFacts facts, Words words) {
        return Raster.png(svg(facts, words), WIDTH);
    }

    /** The same with a picture of the issuer's own in place of the drawn badge. */
    public static byte[] png(BadgeFacts facts, Words words, OwnPicture own) {
        BufferedImage card = Raster.image(ground(facts, words).append("</svg>").toString(), WIDTH);
        Graphics2D pen = card.createGraphics();
        try {
            Raster.smooth(pen);
            own.paint(pen, BADGE_X, BADGE_Y, BADGE);
        } finally {
            pen.dispose();
        }
        return Raster.encode(card, "png", 1);
    }

    static String svg(BadgeFacts facts, Words words) {
        return ground(facts, words)
                .append(
                        "<svg x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" viewBox=\"0 0 512 512\">"
                                .formatted(BADGE_X, BADGE_Y, BADGE, BADGE))
                .append(inner(BadgeArt.largeSvg(facts)))
                .append("</svg></svg>")
                .toString();
    }

    /** All but the badge. */
    private static StringBuilder ground(BadgeFacts facts, Words words) {
        StringBuilder out = new StringBuilder(65_536);
        out.append(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1200\" height=\"630\" viewBox=\"0 0 1200 630\">");
        out.append("<path fill=\"")
                .append(facts.stack().sky())
                .append("\" d=\"M0 0h1200v630H0z\"/>");
        contours(out, facts.stack());
        out.append("<path fill=\"").append(words.brand()).append("\" d=\"M0 0h1200v12H0z\"/>");
        words(out, facts, words);
        return out;
    }

    private static void words(StringBuilder out, BadgeFacts facts, Words words) {
        List<String> title = titleLines(facts.title());
        double size = title.size() > 3 ? 46 : title.size() > 2 ? 56 : 68;
        boolean named = !words.earner().isBlank() && Face.SANS_STRONG.canDraw(words.earner());
        double height = title.size() * size * 1.14 + (named ? 74 : 0);
        double y = Math.max(190, 315 - height / 2 + size * 0.72);
        line(
                out,
                new Pen(Face.SANS_STRONG, 24, facts.stack().deep()),
                eyebrow(facts),
                y - size * 0.72 - 36);
        for (String line : title) {
            line(out, new Pen(Face.SERIF_TITLE, size, INK), line, y);
            y += size * 1.14;
        }
        if (named) {
            earner(out, words.earner().strip(), y + 10);
        }
        if (Face.SANS_STRONG.canDraw(words.issuer())) {
            issuer(out, words);
        }
    }

    /** A long name gets smaller letters before it loses any. */
    private static void earner(StringBuilder out, String name, double y) {
        double size = 34;
        while (size > 22 && awardedTo(name) * size > ROOM) {
            size -= 1;
        }
        line(out, new Pen(Face.SANS, size, INK), BY, y);
        double at = LEFT + Face.SANS.width(BY, size, 0);
        String shown = fitting(Face.SANS_STRONG, name, size, LEFT + ROOM - at);
        lineAt(out, new Pen(Face.SANS_STRONG, size, INK), shown, at, y);
    }

    private static double awardedTo(String name) {
        return Face.SANS.width(BY, 1, 0) + Face.SANS_STRONG.width(name, 1, 0);
    }

    private static String eyebrow(BadgeFacts facts) {
        String level =
                facts.isMicro() && facts.level() > 0 ? " · level " + facts.level() + " of 3" : "";
        return facts.kind().words() + " · " + facts.stack().name() + level;
    }

    private static void issuer(StringBuilder out, Words words) {
        String safe = safe(words.brand());
        out.append("<path transform=\"translate(72 544) scale(1.35)\" fill=\"").append(safe);
        out.append("\" d=\"").append(LOGO).append("\"/>");
        String issuer = fitting(Face.SANS_STRONG, words.issuer(), 26, ROOM - 56);
        lineAt(out, new Pen(Face.SANS_STRONG, 26, QUIET), issuer, LEFT + 56, 576);
    }

    /** Dark enough to be seen on the pale ground whatever a district calls its color. */
    private static String safe(String brand) {
        Oklch color = Oklch.of(brand);
        return color.withLightness(Math.min(color.lightness(), 0.485)).hex();
    }

    /** A typeface, its size and its color. */
    private record Pen(Face face, double size, String fill) {}

    private static void line(StringBuilder out, Pen pen, String words, double y) {
        lineAt(out, pen, fitting(pen.face(), words, pen.size(), ROOM), LEFT, y);
    }

    private static void lineAt(StringBuilder out, Pen pen, String words, double x, double y) {
        if (!pen.face().canDraw(words)) {
            return;
        }
        out.append("<path fill=\"").append(pen.fill()).append("\" d=\"");
        out.append(Letters.line(pen.face(), words, x, y, pen.size())).append("\"/>");
    }

    private static String fitting(Face face, String words, double size, double room) {
        return Letters.width(face, words) * size <= room
                ? words
                : Letters.cut(face, words, room / size);
    }

    /**
     * Two lines in large letters if they suffice, else three smaller ones, else four small ones.
     */
    private static List<String> titleLines(String title) {
        List<String> two = broken(title, ROOM / 68);
        List<String> three = broken(title, ROOM / 56);
        return two.size() <= 2 ? two : three.size() <= 3 ? three : broken(title, ROOM / 46);
    }

    /** As many words to a line as it holds; what is left stands in the fourth line. */
    private static List<String> broken(String title, double room) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : title.split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (line.isEmpty() || lines.size() == 3 || Letters.titleWidth(longer) <= room) {
                line = longer;
            } else {
                lines.add(line);
                line = word;
            }
        }
        lines.add(line);
        return lines;
    }

    private static void contours(StringBuilder out, StackStyle look) {
        out.append("<g fill=\"none\" stroke=\"")
                .append(look.deep())
                .append("\" stroke-width=\"1.4\">");
        for (int row = 0; row < 21; row++) {
            PathWriter pen = new PathWriter();
            double base = -60 + row * 36;
            for (int x = 420; x <= WIDTH; x += 20) {
                double wave = 24 * Math.sin(x / 150.0 + row * 0.16) + 12 * Math.sin(x / 61.0);
                double y = base + wave - x * 0.02;
                if (x == 420) {
                    pen.moveTo(x, y);
                } else {
                    pen.lineTo(x, y);
                }
            }
            out.append("<path stroke-opacity=\".15\" d=\"").append(pen).append("\"/>");
        }
        out.append("</g><linearGradient id=\"g\"><stop stop-color=\"").append(look.sky());
        out.append("\"/><stop offset=\"1\" stop-color=\"").append(look.sky());
        out.append("\" stop-opacity=\"0\"/></linearGradient>");
        out.append("<path fill=\"url(#g)\" d=\"M418 12h420v").append(HEIGHT).append("h-420z\"/>");
    }

    /** The drawing inside the outermost element. */
    private static String inner(String svg) {
        return svg.substring(svg.indexOf('>') + 1, svg.lastIndexOf("</svg>"));
    }
}
