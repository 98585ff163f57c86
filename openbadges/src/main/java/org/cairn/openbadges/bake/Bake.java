package org.cairn.openbadges.bake;

import org.cairn.openbadges.bake.BakeProblem.Reason;
import org.cairn.openbadges.json.StrictJson;
import tools.jackson.databind.node.ObjectNode;

/**
 * Bakes a signed record into a picture, be it PNG or SVG, in the place that the record's own
 * standard has for it: for callers who do not want to choose {@link PngBake} or {@link SvgBake},
 * and the {@link BakeForm}, themselves.
 */
public final class Bake {

    private Bake() {}

    /**
     * The picture with a credential of Open Badges 3.0, a CLR or an assertion of Open Badges 2.0.
     *
     * @throws BakeProblem when the record is none of these, the picture cannot take it, or a record
     *     is already there
     * @throws org.cairn.openbadges.json.JsonProblem when the record is nested deeper than is read
     */
    public static byte[] bake(byte[] picture, ObjectNode record) {
        return bake(picture, StrictJson.text(record), BakeForm.of(record));
    }

    /**
     * The same with the record as a text, which is taken letter for letter: JSON or a compact JWS.
     *
     * @throws BakeProblem when the picture cannot take it, or a record is already there
     */
    public static byte[] bake(byte[] picture, String text, BakeForm form) {
        return isPng(picture)
                ? PngBake.bake(picture, text, form)
                : SvgBake.bake(picture, text, form);
    }

    /** Does as {@link #bake(byte[], ObjectNode)} does and drops every record that was there. */
    public static byte[] rebake(byte[] picture, ObjectNode record) {
        return rebake(picture, StrictJson.text(record), BakeForm.of(record));
    }

    /**
     * Does as {@link #bake(byte[], String, BakeForm)} does and drops every record that was there.
     */
    public static byte[] rebake(byte[] picture, String text, BakeForm form) {
        return isPng(picture)
                ? PngBake.rebake(picture, text, form)
                : SvgBake.rebake(picture, text, form);
    }

    /**
     * All records in the picture.
     *
     * @throws BakeProblem when it is no sound PNG or SVG, or the records are too much to read
     */
    public static Unbaked unbake(byte[] picture) {
        return isPng(picture) ? PngBake.unbake(picture) : SvgBake.unbake(picture);
    }

    private static boolean isPng(byte[] picture) {
        if (PngBake.looksLikePng(picture)) {
            return true;
        }
        if (!SvgBake.looksLikeXml(picture)) {
            throw new BakeProblem(Reason.WRONG_FORMAT, "This is neither a PNG nor an SVG picture.");
        }
        return false;
    }
}
