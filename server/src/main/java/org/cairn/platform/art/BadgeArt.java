package org.cairn.platform.art;

import org.cairn.platform.art.Letters.Rim;

/** Draws the badge of a credential as an SVG file with a large and a small drawing in it. */
public final class BadgeArt {
    static final String PAPER = "#FFFDF9";
    static final String INK = "#1F2A37";
    private static final String[] LEVELS = {"", "Foundation", "Practice", "Leading"};
    private static final String SMALL_BELOW_120 =
            "<style>.s{display:none}@media (max-width:120px){.l{display:none}.s{display:inline}}</style>";
    private static final String SMALL = "<g class=\"s\">";
    private static final String EDGE =
            " stroke=\""
                    + PAPER
                    + "\" stroke-width=\"10\" stroke-linejoin=\"round\" paint-order=\"stroke\"";

    private BadgeArt() {}

    /** The whole file; shown as an image it changes to the small drawing up to 120 px by itself. */
    public static String svg(BadgeFacts facts) {
        return new Sheet(facts).whole();
    }

    /** Only the large drawing, for renderers that know no media queries. */
    public static String largeSvg(BadgeFacts facts) {
        return onlyLarge(svg(facts));
    }

    /** The large drawing without the paper line around it, for white sheets. */
    public static String paperSvg(BadgeFacts facts) {
        return largeSvg(facts).replace(EDGE, "");
    }

    /** Takes the small drawing out of a file drawn here; leaves any other file as it is. */
    static String onlyLarge(String svg) {
        int style = svg.indexOf(SMALL_BELOW_120);
        int small = svg.indexOf(SMALL);
        if (style < 0 || small < style) {
            return svg;
        }
        int end = svg.lastIndexOf("</g>") + "</g>".length();
        return svg.substring(0, style)
                + svg.substring(style + SMALL_BELOW_120.length(), small)
                + svg.substring(end);
    }

    /** What the badge says, in words for those who do not see it. */
    public static String description(BadgeFacts facts) {
        String level =
                facts.isMicro() && facts.level() > 0
                        ? ", level " + facts.level() + " of 3: " + LEVELS[facts.level()]
                        : "";
        return facts.kind().words()
                + (facts.issuerShortName().isEmpty() ? "" : " of " + facts.issuerShortName())
                + ", "
                + facts.stack().name()
                + " stack"
                + level
                + ".";
    }

    /** One badge while it is being drawn. */
    private static final class Sheet {
        private final BadgeFacts facts;
        private final StackStyle look;
        private final Landscape land;
        private final String hills;
        private final StringBuilder out = new StringBuilder(32_768);

        Sheet(BadgeFacts facts) {
            this.facts = facts;
            this.look = facts.stack();
            this.land = new Landscape(facts.achievementId(), look, facts.scenery());
            this.hills = land.land();
        }

        String whole() {
            out.append(
                    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 512 512\" role=\"img\" aria-labelledby=\"t d\"><title id=\"t\">");
            out.append(Xml.text(facts.title())).append("</title><desc id=\"d\">");
            out.append(Xml.text(description(facts))).append("</desc>").append(SMALL_BELOW_120);
            out.append("<clipPath id=\"c\"><circle cx=\"256\" cy=\"256\" r=\"160\"/></clipPath>");
            out.append("<path d=\"").append(look.outline().path()).append("\" fill=\"");
            out.append(look.deep()).append('"').append(EDGE).append("/>");
            large();
            small();
            return out.append("</svg>").toString();
        }

        private void large() {
            out.append("<g class=\"l\">");
            line(211);
            if (!facts.isMicro()) {
                line(216);
            }
            out.append("<g clip-path=\"url(#c)\"><path fill=\"").append(look.sky());
            out.append("\" d=\"M90 90h332v332h-332z\"/>").append(hills).append("</g>");
            out.append("<circle cx=\"256\" cy=\"256\" r=\"160\" fill=\"none\" stroke=\"");
            out.append(PAPER).append("\" stroke-width=\"4\"/>");
            cairn(394, facts.isMicro() ? 0.92 : 0.9);
            title();
            Rim rim = Rim.upper(facts.issuerShortName());
            out.append(Letters.rim(rim.fitting(facts.issuerShortName()), rim, PAPER));
            out.append(Letters.rim(facts.kind().words(), Rim.lower(), look.tint()));
            out.append("</g>");
        }

        private void title() {
            double bottom = facts.isMicro() ? 282 : 262;
            TitleFit.Fitted fitted = TitleFit.fit(facts.title(), 134, bottom, 146);
            for (TitleFit.Line line : fitted.lines()) {
                out.append(Letters.titleLine(line.text(), line.y(), fitted.size(), INK));
            }
        }

        private void small() {
            out.append(SMALL);
            out.append("<clipPath id=\"k\"><circle cx=\"256\" cy=\"256\" r=\"204\"/></clipPath>");
            out.append("<g clip-path=\"url(#k)\"><path fill=\"").append(look.sky());
            out.append(
                    "\" d=\"M0 0h512v512h-512z\"/><g transform=\"translate(-60 -20) scale(1.24)\">");
            out.append(hills).append("</g></g>");
            cairn(440, facts.isMicro() ? 1.72 : 1.3);
            out.append(Letters.shortWord(facts.word(), look.deep())).append("</g>");
        }

        private void line(int radius) {
            out.append("<circle cx=\"256\" cy=\"256\" r=\"").append(radius);
            out.append("\" fill=\"none\" stroke=\"").append(look.tint());
            out.append("\" stroke-opacity=\".55\" stroke-width=\"1.5\"/>");
        }

        /** A micro-credential without levels gets one stone: nothing in it is left to reach. */
        private void cairn(double ground, double scale) {
            if (!facts.isMicro()) {
                out.append(land.cairn(ground, scale, 5, 5));
            } else if (facts.level() == 0) {
                out.append(land.cairn(ground, scale, 1, 1));
            } else {
                out.append(land.cairn(ground, scale, facts.level(), 3));
            }
        }
    }
}
