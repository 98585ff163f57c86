package org.cairn.platform.art;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What becomes of each word of SVG in a drawing that is only a drawing. */
final class SvgWords {

    /** What is done with an element or an attribute. */
    enum Fate {
        /** Draws something. */
        SHAPE,
        /** Belongs to what draws. */
        KEPT,
        /** Holds other elements, and does nothing by itself from now on. */
        GROUP,
        /** Said to those who do not see the drawing. */
        WORDS,
        /** Left out without a word, because nobody would miss it. */
        QUIET,
        /** Left out, and told. */
        LEFT_OUT,
        TEXT,
        STYLE_SHEET,
        ANIMATED,
        UNSUPPORTED
    }

    /** The size of the whole is said by its view box alone. */
    static final Set<String> NOT_ON_ROOT =
            Set.of("x", "y", "width", "height", "viewBox", "preserveAspectRatio", "id");

    private static final Set<String> SHAPES =
            Set.of("path", "rect", "circle", "ellipse", "line", "polyline", "polygon");
    private static final Set<String> KEPT =
            Set.of("defs", "linearGradient", "radialGradient", "stop", "clipPath");
    private static final Set<String> UNSUPPORTED =
            Set.of("use", "symbol", "pattern", "mask", "marker", "filter", "svg", "mesh", "hatch");

    private static final Set<String> ATTRIBUTES =
            Set.of(
                    "id",
                    "x",
                    "y",
                    "x1",
                    "y1",
                    "x2",
                    "y2",
                    "cx",
                    "cy",
                    "r",
                    "rx",
                    "ry",
                    "fx",
                    "fy",
                    "fr",
                    "d",
                    "points",
                    "width",
                    "height",
                    "viewBox",
                    "preserveAspectRatio",
                    "transform",
                    "gradientTransform",
                    "gradientUnits",
                    "spreadMethod",
                    "offset",
                    "clipPathUnits",
                    "clip-path",
                    "clip-rule",
                    "fill",
                    "fill-opacity",
                    "fill-rule",
                    "stroke",
                    "stroke-width",
                    "stroke-opacity",
                    "stroke-linecap",
                    "stroke-linejoin",
                    "stroke-miterlimit",
                    "opacity",
                    "stop-color",
                    "stop-opacity",
                    "color",
                    "display",
                    "visibility",
                    "paint-order");

    /** These change what one sees, and are not drawn by everything that draws badges. */
    private static final Set<String> IN_THE_WAY =
            Set.of(
                    "filter",
                    "mask",
                    "marker",
                    "marker-start",
                    "marker-mid",
                    "marker-end",
                    "stroke-dasharray",
                    "mix-blend-mode");

    /** These may name a gradient or a shape of the same drawing. */
    private static final Set<String> TO_OTHERS = Set.of("fill", "stroke", "clip-path");

    private static final Pattern PLAIN = Pattern.compile("[-+\\w\\s.,#%()]*");
    private static final Pattern LOCAL =
            Pattern.compile("url\\((['\"]?)#[A-Za-z_][\\w.:-]{0,80}\\1\\)(\\s+[#\\w]+)?");
    private static final Pattern ID = Pattern.compile("[A-Za-z_][\\w.:-]{0,80}");

    private SvgWords() {}

    static Fate fate(String element) {
        if (SHAPES.contains(element)) {
            return Fate.SHAPE;
        }
        if (KEPT.contains(element)) {
            return Fate.KEPT;
        }
        return switch (element) {
            case "g", "a", "switch" -> Fate.GROUP;
            case "title", "desc" -> Fate.WORDS;
            case "metadata" -> Fate.QUIET;
            case "text", "tspan", "textPath", "tref" -> Fate.TEXT;
            case "style" -> Fate.STYLE_SHEET;
            case "set" -> Fate.ANIMATED;
            default -> {
                if (element.startsWith("animate") || element.equals("discard")) {
                    yield Fate.ANIMATED;
                }
                yield UNSUPPORTED.contains(element) ? Fate.UNSUPPORTED : Fate.LEFT_OUT;
            }
        };
    }

    static Fate attribute(String name, String value) {
        if (IN_THE_WAY.contains(name)) {
            return Set.of("none", "normal", "").contains(value) ? Fate.QUIET : Fate.UNSUPPORTED;
        }
        if (name.toLowerCase(Locale.ROOT).startsWith("on")) {
            return Fate.LEFT_OUT;
        }
        if (!ATTRIBUTES.contains(name)) {
            return value.toLowerCase(Locale.ROOT).contains("url(") ? Fate.LEFT_OUT : Fate.QUIET;
        }
        if (name.equals("id")) {
            return ID.matcher(value).matches() ? Fate.KEPT : Fate.LEFT_OUT;
        }
        boolean plain =
                PLAIN.matcher(value).matches() && !value.toLowerCase(Locale.ROOT).contains("url(");
        boolean local = TO_OTHERS.contains(name) && LOCAL.matcher(value).matches();
        return plain || local ? Fate.KEPT : Fate.LEFT_OUT;
    }
}
