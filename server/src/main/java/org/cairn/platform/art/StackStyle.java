package org.cairn.platform.art;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The look of one stack: an outline and a family of four colors that always go together. */
public record StackStyle(
        String name, Outline outline, String deep, String main, String tint, String sky) {

    private static final List<StackStyle> PAIRS =
            List.of(
                    new StackStyle(
                            "STEAM", Outline.HEXAGON, "#17457F", "#2F6DB5", "#BBD3EC", "#EDF4FA"),
                    new StackStyle(
                            "Assessment for Learning",
                            Outline.OCTAGON,
                            "#1F5A3E",
                            "#3D8A63",
                            "#BBDCC9",
                            "#EDF6F0"),
                    new StackStyle(
                            "Language and Literacy",
                            Outline.SCALLOPED_DISC,
                            "#5E2750",
                            "#91477C",
                            "#E0C1D6",
                            "#F8EFF5"),
                    new StackStyle(
                            "Families and Community",
                            Outline.ROUNDED_SQUARE,
                            "#83391B",
                            "#BA5C33",
                            "#EFCBB5",
                            "#FBF2EB"),
                    new StackStyle(
                            "Access and Equity",
                            Outline.DISC,
                            "#0D5560",
                            "#268391",
                            "#B5DCE1",
                            "#EBF6F7"),
                    new StackStyle(
                            "Leading Together",
                            Outline.PENTAGON,
                            "#333A5E",
                            "#5A6396",
                            "#CACEE6",
                            "#F1F2F9"));

    /** How often the hue can be turned by 40 degrees before it comes back to where it was. */
    private static final int TURNS = 9;

    public StackStyle {
        Objects.requireNonNull(name);
        Objects.requireNonNull(outline);
    }

    /**
     * The look of a stack of which nothing but the name is known: the table's pair for a stack
     * named there, else a turned pair that depends on the name alone.
     */
    public static StackStyle of(String name) {
        for (StackStyle pair : PAIRS) {
            if (key(pair.name).equals(key(name))) {
                return pair.named(name);
            }
        }
        int spread = Math.floorMod(key(name).hashCode(), PAIRS.size() * (TURNS - 1));
        return nth(name, PAIRS.size() + spread);
    }

    /**
     * The looks of all stacks of one issuer, given in order of creation: a stack of the table has
     * its own pair, any other takes the next free one, so no two stacks look alike.
     */
    public static Map<String, StackStyle> all(List<String> names) {
        Set<String> present = new HashSet<>();
        names.forEach(name -> present.add(key(name)));
        Map<String, StackStyle> looks = new LinkedHashMap<>();
        int next = 0;
        for (String name : names) {
            StackStyle own = of(name);
            if (!tableHas(name)) {
                while (next < PAIRS.size() && present.contains(key(PAIRS.get(next).name))) {
                    next++;
                }
                own = nth(name, next++);
            }
            looks.putIfAbsent(name, own);
        }
        return looks;
    }

    /** The look of the stack at the given place, counted from 0 in order of creation. */
    public static StackStyle nth(String name, int index) {
        StackStyle pair = PAIRS.get(index % PAIRS.size());
        int turns = index / PAIRS.size() % TURNS;
        return turns == 0 ? pair.named(name) : pair.turned(name, 40.0 * turns);
    }

    /** The same with another outline. */
    public StackStyle shaped(Outline other) {
        return new StackStyle(name, other, deep, main, tint, sky);
    }

    /** The same in a family of colors that one color, written {@code #RRGGBB}, stands for. */
    public StackStyle colored(String color) {
        Oklch one = Oklch.of(color);
        return new StackStyle(
                name,
                outline,
                color.toUpperCase(Locale.ROOT),
                one.withLightness(0.54).hex(),
                one.withChroma(one.chroma() * 0.4).withLightness(0.86).hex(),
                one.withChroma(one.chroma() * 0.1).withLightness(0.965).hex());
    }

    private static boolean tableHas(String name) {
        return PAIRS.stream().anyMatch(pair -> key(pair.name).equals(key(name)));
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private StackStyle turned(String newName, double degrees) {
        return new StackStyle(
                newName,
                outline,
                turn(deep, 0.40, degrees),
                turn(main, 0.54, degrees),
                turn(tint, 0.86, degrees),
                turn(sky, 0.96, degrees));
    }

    private StackStyle named(String newName) {
        return new StackStyle(newName, outline, deep, main, tint, sky);
    }

    private static String turn(String color, double lightness, double degrees) {
        return Oklch.of(color).turned(degrees).withLightness(lightness).hex();
    }
}
