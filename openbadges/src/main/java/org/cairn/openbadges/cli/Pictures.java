package org.cairn.openbadges.cli;

import org.cairn.openbadges.bake.Bake;
import org.cairn.openbadges.bake.BakeForm;
import org.cairn.openbadges.bake.Unbaked;

/** Bakes into pictures of a size that is taken here. */
final class Pictures {

    private Pictures() {}

    /**
     * The picture with the record inside.
     *
     * @param replace whether a record that is there already is dropped, instead of a refusal
     */
    static byte[] bake(byte[] picture, String text, BakeForm form, boolean replace) {
        requireSize(picture);
        return replace ? Bake.rebake(picture, text, form) : Bake.bake(picture, text, form);
    }

    static Unbaked unbake(byte[] picture) {
        requireSize(picture);
        return Bake.unbake(picture);
    }

    private static void requireSize(byte[] picture) {
        if (picture.length > Input.MOST_BYTES) {
            throw new Refusal("The picture is larger than 32 MB.");
        }
    }
}
