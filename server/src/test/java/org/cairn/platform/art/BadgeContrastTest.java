package org.cairn.platform.art;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Random;
import org.cairn.platform.art.BadgeContrast.Thing;
import org.junit.jupiter.api.Test;

/** Whether a badge can be read is measured, and here measured again in another way. */
class BadgeContrastTest {

    @Test
    void theMeasureIsThatOfWcag() {
        for (StackStyle look : looks()) {
            for (BadgeContrast one : BadgeContrast.of(look)) {
                assertThat(one.ratio())
                        .as(one.toString())
                        .isCloseTo(ratio(one.ink(), one.ground()), within(0.01));
            }
        }
        assertThat(new BadgeContrast(Thing.TITLE, "#000000", "#FFFFFF").ratio())
                .isCloseTo(21, within(1e-9));
        assertThat(new BadgeContrast(Thing.TITLE, "#777777", "#FFFFFF").isEnough()).isFalse();
        assertThat(new BadgeContrast(Thing.TITLE, "#767676", "#FFFFFF").isEnough()).isTrue();
        assertThat(new BadgeContrast(Thing.TITLE, "#777777", "#FFFFFF").said())
                .as("4.48 must not look like 4.5")
                .isEqualTo(4.4);
    }

    @Test
    void everyStackOfTheTableCanBeRead() {
        for (int i = 0; i < 54; i++) {
            assertThat(BadgeContrast.of(StackStyle.nth("Stack", i)))
                    .allMatch(BadgeContrast::isEnough);
        }
    }

    @Test
    void theNearestColorCanBeReadAndKeepsItsHue() {
        Random chance = new Random(17);
        for (int i = 0; i < 300; i++) {
            String color = "#%06X".formatted(chance.nextInt(0x1000000));
            String near = BadgeContrast.nearest(color);
            StackStyle look = StackStyle.of("STEAM").colored(near);
            assertThat(ratio("#FFFDF9", look.deep())).as(color).isGreaterThanOrEqualTo(4.5);
            assertThat(ratio(look.tint(), look.deep())).as(color).isGreaterThanOrEqualTo(4.5);
            assertThat(ratio(look.deep(), look.sky())).as(color).isGreaterThanOrEqualTo(4.5);
            assertThat(ratio("#1F2A37", look.sky())).as(color).isGreaterThanOrEqualTo(4.5);
            assertThat(ratio(look.main(), look.sky())).as(color).isGreaterThanOrEqualTo(3);
            if (BadgeContrast.worst(color).isEmpty()) {
                assertThat(near).isEqualTo(color);
            }
        }
        assertThat(hue(BadgeContrast.nearest("#F2C94C"))).isCloseTo(hue("#F2C94C"), within(0.06f));
        assertThat(hue(BadgeContrast.nearest("#66CCFF"))).isCloseTo(hue("#66CCFF"), within(0.06f));
        assertThat(BadgeContrast.worst("#F2C94C")).isPresent();
    }

    /** The colors that are measured are those that are there once it is drawn. */
    @Test
    void whatIsMeasuredIsWhatIsDrawn() {
        StackStyle look = StackStyle.of("Robotics").colored("#7A2444").shaped(Outline.DISC);
        BadgeFacts facts =
                new BadgeFacts(
                        "Goals",
                        "Goals",
                        look,
                        2,
                        BadgeFacts.Kind.MICRO_CREDENTIAL,
                        "Harbor Mesa",
                        "x",
                        Scenery.HILLS);
        BufferedImage drawn = Raster.image(BadgeArt.svg(facts), 1024);
        assertThat(drawn.getRGB(1024 * 85 / 512, 512) & 0xFFFFFF).isEqualTo(0x7A2444);
        assertThat(drawn.getRGB(512, 1024 * 104 / 512) & 0xFFFFFF)
                .isEqualTo(Integer.parseInt(look.sky().substring(1), 16));
    }

    @Test
    void eachLandscapeIsAnotherAndLeavesTheTitleFree() {
        for (Scenery scenery : Scenery.values()) {
            StackStyle look = StackStyle.of("STEAM");
            for (int id = 0; id < 40; id++) {
                String land = new Landscape("id" + id, look, scenery).land();
                String svg =
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 512 512\">"
                                + land
                                + "</svg>";
                BufferedImage drawn = Raster.image(svg, 512);
                for (int x = 110; x < 400; x += 5) {
                    assertThat(drawn.getRGB(x, 262) >>> 24).as(scenery + " " + id).isZero();
                }
                assertThat(drawn.getRGB(256, 400) >>> 24).isNotZero();
            }
        }
    }

    private static List<StackStyle> looks() {
        return List.of(
                StackStyle.of("STEAM"),
                StackStyle.of("Robotics"),
                StackStyle.of("STEAM").colored("#F2C94C"),
                StackStyle.of("STEAM").colored("#000000"),
                StackStyle.of("STEAM").colored("#ffffff"));
    }

    /** Relative luminance as WCAG 2.2 spells it out, from a color that the platform read. */
    private static double ratio(String one, String other) {
        double a = luminance(Color.decode(one));
        double b = luminance(Color.decode(other));
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Color color) {
        double[] weights = {0.2126, 0.7152, 0.0722};
        int[] parts = {color.getRed(), color.getGreen(), color.getBlue()};
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            double s = parts[i] / 255.0;
            sum += weights[i] * (s <= 0.03928 ? s / 12.92 : Math.pow((s + 0.055) / 1.055, 2.4));
        }
        return sum;
    }

    private static float hue(String color) {
        Color one = Color.decode(color);
        return Color.RGBtoHSB(one.getRed(), one.getGreen(), one.getBlue(), null)[0];
    }
}
