package org.cairn.platform.art;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How well one thing on a badge stands out from what it lies on (WCAG 2.2, success criteria 1.4.3
 * and 1.4.11).
 *
 * @param ink its color
 * @param ground the color it lies on
 */
public record BadgeContrast(Thing thing, String ink, String ground) {

    /** How far the search for another color goes, and in which steps of lightness. */
    private static final int STEPS = 500;

    private static final double STEP = 0.002;

    /** What has to be told apart on a badge. */
    public enum Thing {
        TITLE(4.5),
        ISSUER(4.5),
        KIND(4.5),
        WORD(4.5),
        STONES(3);

        private final double least;

        Thing(double least) {
            this.least = least;
        }

        /** The least ratio at which it can be read or seen. */
        public double least() {
            return least;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** All that is told apart by color on a badge of this look. */
    public static List<BadgeContrast> of(StackStyle look) {
        return List.of(
                new BadgeContrast(Thing.TITLE, BadgeArt.INK, look.sky()),
                new BadgeContrast(Thing.ISSUER, BadgeArt.PAPER, look.deep()),
                new BadgeContrast(Thing.KIND, look.tint(), look.deep()),
                new BadgeContrast(Thing.WORD, look.deep(), look.sky()),
                new BadgeContrast(Thing.STONES, look.main(), look.sky()));
    }

    /** The one that is furthest below what it needs; empty where all of a color can be read. */
    public static Optional<BadgeContrast> worst(String color) {
        return of(StackStyle.of("").colored(color)).stream()
                .filter(one -> !one.isEnough())
                .min(Comparator.comparingDouble(BadgeContrast::share));
    }

    /** The color of this hue nearest to it with which all can be read. */
    public static String nearest(String color) {
        Oklch wanted = Oklch.of(color);
        for (int i = 0; i <= STEPS; i++) {
            for (double lightness :
                    new double[] {wanted.lightness() - i * STEP, wanted.lightness() + i * STEP}) {
                String near = i == 0 ? upper(color) : wanted.withLightness(within(lightness)).hex();
                if (worst(near).isEmpty()) {
                    return near;
                }
            }
        }
        return StackStyle.of("STEAM").deep();
    }

    private static double within(double lightness) {
        return Math.clamp(lightness, 0.0, 1.0);
    }

    private static String upper(String color) {
        return color.toUpperCase(Locale.ROOT);
    }

    /** 1 to 21. */
    public double ratio() {
        return Oklch.contrast(ink, ground);
    }

    public boolean isEnough() {
        return ratio() >= thing.least();
    }

    /** Cut to one digit, so that what is too little never looks like enough. */
    public double said() {
        return Math.floor(ratio() * 10) / 10;
    }

    private double share() {
        return ratio() / thing.least();
    }
}
