package org.cairn.platform.art;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class StackStyleTest {
    private static final String PAPER = "#FFFDF9";
    private static final String INK = "#1F2A37";

    @Test
    void theSixStacksOfTheTableHaveTheirPairs() {
        StackStyle style = StackStyle.of("assessment for learning");
        assertThat(style.outline()).isEqualTo(Outline.OCTAGON);
        assertThat(style.deep()).isEqualTo("#1F5A3E");
        assertThat(style.name()).isEqualTo("assessment for learning");
    }

    @Test
    void everyTurnedFamilyKeepsItsContrast() {
        for (int i = 0; i < 54; i++) {
            StackStyle style = StackStyle.nth("Stack", i);
            assertThat(Oklch.contrast(PAPER, style.deep())).as(style.toString()).isGreaterThan(7);
            assertThat(Oklch.contrast(INK, style.sky())).as(style.toString()).isGreaterThan(12);
        }
    }

    @Test
    void noTwoOfTheFirstFiftyFourStacksLookAlike() {
        Set<String> looks = new HashSet<>();
        for (int i = 0; i < 54; i++) {
            StackStyle style = StackStyle.nth("Stack", i);
            looks.add(style.outline() + style.deep());
        }
        assertThat(looks).hasSize(54);
    }

    @Test
    void aNewStackTakesTheNextFreePair() {
        Map<String, StackStyle> looks =
                StackStyle.all(List.of("Arts", "STEAM", "Health", "Access and Equity"));
        assertThat(looks.get("STEAM")).isEqualTo(StackStyle.of("STEAM"));
        assertThat(looks.values().stream().map(StackStyle::outline)).doesNotHaveDuplicates();
        assertThat(looks.get("Arts"))
                .isNotNull()
                .extracting(StackStyle::outline)
                .isEqualTo(Outline.OCTAGON);
    }

    @Test
    void aStackKnownByNameAloneAlwaysLooksTheSameAndLikeNoneOfTheTable() {
        assertThat(StackStyle.of("Robotics")).isEqualTo(StackStyle.of("Robotics"));
        assertThat(StackStyle.of("Robotics").deep()).isNotIn("#17457F", "#1F5A3E", "#5E2750");
    }

    @Test
    void everyOutlineLeavesRoomForTheDoubleLineAroundTheRim() {
        for (Outline outline : Outline.values()) {
            assertThat(nearest(outline)).as(outline.name()).isGreaterThan(219);
        }
    }

    /** Smallest distance from the centre, read from the drawn pixels. */
    private static double nearest(Outline outline) {
        assertThat(Pattern.matches("[Mlqaz0-9 .\\-]+", outline.path())).isTrue();
        String svg =
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 512 512\"><path d=\""
                        + outline.path()
                        + "\"/></svg>";
        var image = Raster.image(svg, 1024);
        double nearest = Double.MAX_VALUE;
        for (int y = 0; y < 1024; y++) {
            for (int x = 0; x < 1024; x++) {
                if (image.getRGB(x, y) >>> 24 < 128) {
                    double away = Math.hypot((x + 0.5) / 2 - 256, (y + 0.5) / 2 - 256);
                    nearest = Math.min(nearest, away);
                }
            }
        }
        return nearest;
    }
}
