package org.cairn.catalog;

import java.util.Optional;
import org.cairn.platform.art.Outline;
import org.cairn.platform.art.Scenery;
import org.cairn.platform.art.StackStyle;
import org.cairn.platform.files.Sha256;

/**
 * What its designer chose of the look of a badge; what nobody chose follows from stack and level.
 *
 * @param color as {@code #RRGGBB}
 * @param hidesLevel whether the drawing says nothing of the level
 * @param own a picture in place of the drawing; then nothing else of this is looked at
 */
public record Picture(
        Optional<Outline> outline,
        Optional<String> color,
        Scenery scenery,
        boolean hidesLevel,
        Optional<Own> own) {

    /** Nothing was chosen. */
    public static final Picture USUAL =
            new Picture(Optional.empty(), Optional.empty(), Scenery.HILLS, false, Optional.empty());

    /**
     * A picture that the issuer brought, named by its bytes.
     *
     * @param alternative what it shows, for those who do not see it
     */
    public record Own(Sha256 hash, String alternative) {}

    /** Colors and outline of the badge of this stack. */
    public StackStyle style(String stack) {
        StackStyle style = StackStyle.of(stack);
        StackStyle shaped = outline.map(style::shaped).orElse(style);
        return color.map(shaped::colored).orElse(shaped);
    }

    /** The level that the drawing tells; 0 = none. */
    public int shown(int level) {
        return hidesLevel ? 0 : level;
    }
}
