package org.cairn.platform.art;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The land and the cairn inside a badge; their small waves come from the achievement's id. */
final class Landscape {
    private static final String PAPER = "#FFFDF9";
    private static final double[] THREE_WIDE = {112, 84, 56};
    private static final double[] THREE_HIGH = {36, 32, 27};
    private static final double[] FIVE_WIDE = {118, 92, 66, 46, 30};
    private static final double[] FIVE_HIGH = {30, 27, 24, 19, 15};

    private final long seed;
    private final StackStyle colors;
    private final Scenery scenery;

    Landscape(String achievementId, StackStyle colors, Scenery scenery) {
        this.seed = seed(achievementId);
        this.colors = colors;
        this.scenery = scenery;
    }

    /** All that lies behind the cairn. */
    String land() {
        return switch (scenery) {
            case HILLS -> hills();
            case MOUNTAINS -> mountains();
            case WATER -> water();
        };
    }

    private String hills() {
        return hill(0, 322, colors.tint(), ".75")
                + hill(1, 350, colors.main(), ".38")
                + hill(2, 380, colors.main(), ".8");
    }

    /** Stones from the ground up; those above the level are dashed. */
    String cairn(double ground, double scale, int level, int total) {
        double[] wide = total == 5 ? FIVE_WIDE : THREE_WIDE;
        double[] high = total == 5 ? FIVE_HIGH : THREE_HIGH;
        StringBuilder out = new StringBuilder();
        double y = ground;
        for (int i = 0; i < total; i++) {
            double shift = (bits(i * 5 + 9, 15) / 15.0 - 0.5) * 9 * scale;
            boolean set = i < level;
            String color = i % 2 == 0 ? colors.deep() : colors.main();
            out.append("<path d=\"")
                    .append(stone(256 + shift, y, wide[i] * scale, high[i] * scale, i))
                    .append("\" fill=\"")
                    .append(set ? color : PAPER)
                    .append("\" stroke=\"")
                    .append(colors.deep())
                    .append("\" stroke-width=\"")
                    .append(PathWriter.number(set ? 2.5 : 3.5 * Math.pow(scale, 0.3)))
                    .append(set ? "\"/>" : "\" stroke-dasharray=\"7 6\"/>");
            y -= high[i] * scale + 2.5 * scale;
        }
        return out.toString();
    }

    private String mountains() {
        return ridge(0, 322, 44, colors.tint(), ".75")
                + ridge(1, 352, 34, colors.main(), ".38")
                + hill(2, 384, colors.main(), ".8");
    }

    /** A line of peaks and saddles, each a little off its even place. */
    private String ridge(int k, double y, double height, String fill, String opacity) {
        double step = 58 - 12 * k;
        PathWriter pen = new PathWriter();
        pen.moveTo(40, y + height);
        int peaks = 0;
        for (double x = 60 - 20 * k; x < 480; x += step) {
            double side = (bits(peaks * 3 + k * 5, 15) / 15.0 - 0.5) * step * 0.4;
            double rise = height * (0.35 + 0.65 * bits(peaks * 4 + k * 7, 15) / 15.0);
            pen.lineTo(x + step / 2 + side, y - rise);
            pen.lineTo(x + step, y + height * 0.3 - rise * 0.1);
            peaks++;
        }
        pen.lineTo(480, 480);
        pen.lineTo(40, 480);
        pen.close();
        return "<path d=\"" + pen + "\" fill=\"" + fill + "\" fill-opacity=\"" + opacity + "\"/>";
    }

    private String water() {
        double sun = 180 + bits(11, 15) * 10;
        return "<circle cx=\""
                + PathWriter.number(sun)
                + "\" cy=\"318\" r=\"30\" fill=\""
                + colors.tint()
                + "\"/>"
                + waves(0, 318, colors.tint(), ".75")
                + waves(1, 344, colors.main(), ".38")
                + waves(2, 374, colors.main(), ".8");
    }

    /** A sheet of water whose edge is a row of even swells. */
    private String waves(int k, double y, String fill, String opacity) {
        double swell = 34 + 8 * k;
        double start = 40 - bits(k * 9 + 2, 31) / 31.0 * swell;
        PathWriter pen = new PathWriter();
        pen.moveTo(start, y);
        int crests = 0;
        for (double x = start; x < 480; x += swell) {
            double rise = (crests++ % 2 == 0 ? -1 : 1) * (6 + 2 * k);
            pen.quadTo(x + swell / 2, y + rise, x + swell, y);
        }
        pen.lineTo(520, 480);
        pen.lineTo(start, 480);
        pen.close();
        return "<path d=\"" + pen + "\" fill=\"" + fill + "\" fill-opacity=\"" + opacity + "\"/>";
    }

    private String hill(int k, double y, String fill, String opacity) {
        double height = 14 + bits(k * 7, 15);
        double phase = bits(k * 5 + 3, 31) / 31.0 * 6.28;
        int side = k % 2 == 0 ? 1 : -1;
        PathWriter pen = new PathWriter();
        for (int x = 60; x <= 460; x += 20) {
            double wave = height * Math.sin(x / 62.0 * (0.8 + 0.22 * k) + phase) * 0.6;
            double bend = (x - 256) * (x - 256) / 9000.0 * side;
            if (x == 60) {
                pen.moveTo(x, y + wave + bend);
            } else {
                pen.lineTo(x, y + wave + bend);
            }
        }
        pen.lineTo(460, 480);
        pen.lineTo(60, 480);
        pen.close();
        return "<path d=\"" + pen + "\" fill=\"" + fill + "\" fill-opacity=\"" + opacity + "\"/>";
    }

    /** A soft, slightly uneven lens that stands on {@code y}. */
    private String stone(double cx, double y, double w, double h, int index) {
        double l = cx - w / 2;
        double r = cx + w / 2;
        double t = y - h;
        PathWriter pen = new PathWriter();
        pen.moveTo(l, y - h * .42);
        double a = cx - w * (.28 + .06 * jitter(index, 0));
        double b = cx + w * .06 * jitter(index, 1);
        double c = cx + w * (.3 + .06 * jitter(index, 2));
        pen.curveTo(l, t + h * .1, a, t, b, t);
        pen.curveTo(c, t, r, t + h * .12, r, y - h * .45);
        pen.curveTo(r, y - h * .1, r - w * .14, y, r - w * .26, y);
        pen.lineTo(l + w * .26, y);
        pen.curveTo(l + w * .12, y, l, y - h * .08, l, y - h * .42);
        pen.close();
        return pen.toString();
    }

    private double jitter(int index, int k) {
        return bits(index + k * 4, 15) / 15.0 - 0.5;
    }

    private double bits(int shift, int mask) {
        return (seed >> shift) & mask;
    }

    /** The first 56 bits of SHA-256 over the id. */
    private static long seed(String id) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(id.getBytes(StandardCharsets.UTF_8));
            long out = 0;
            for (int i = 0; i < 7; i++) {
                out = out << 8 | (hash[i] & 0xFF);
            }
            return out;
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
        }
    }
}
