package org.cairn.openbadges.cli;

import org.cairn.openbadges.bake.BakeForm;
import org.cairn.openbadges.bake.PngBake;
import org.cairn.openbadges.bake.SvgBake;
import org.cairn.openbadges.bake.Unbaked;

/** Bakes into PNG and SVG alike. */
final class Pictures {

    private Pictures() {}

    /**
     * The picture with the record inside.
     *
     * @param replace whether a record that is there already is dropped, instead of a refusal
     */
    static byte[] bake(byte[] picture, String text, BakeForm form, boolean replace) {
        if (isPng(picture)) {
            return replace
                    ? PngBake.rebake(picture, text, form)
                    : PngBake.bake(picture, text, form);
        }
        return replace ? SvgBake.rebake(picture, text, form) : SvgBake.bake(picture, text, form);
    }

    static Unbaked unbake(byte[] picture) {
        return isPng(picture) ? PngBake.unbake(picture) : SvgBake.unbake(picture);
    }

    private static boolean isPng(byte[] picture) {
        if (picture.length > Input.MOST_BYTES) {
            throw new Refusal("The picture is larger than 32 MB.");
        }
        if (PngBake.looksLikePng(picture)) {
            return true;
        }
        if (!SvgBake.looksLikeXml(picture)) {
            throw new Refusal("This is neither a PNG nor an SVG picture.");
        }
        return false;
    }
}
