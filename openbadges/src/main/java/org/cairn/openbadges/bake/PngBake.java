package org.cairn.openbadges.bake;

import java.util.ArrayList;
import org.cairn.openbadges.bake.BakeProblem.Reason;

/**
 * Bakes records into PNG pictures and out of them; the pixels are copied byte for byte (Open Badges
 * 3.0 section 5.3.1).
 */
public final class PngBake {

    private PngBake() {}

    /** Whether the bytes begin as a PNG does. */
    public static boolean looksLikePng(byte[] bytes) {
        return PngChunks.looksLikePng(bytes);
    }

    /**
     * Puts the record into the picture as one uncompressed UTF-8 iTXt chunk after the header. Who
     * bakes many records into one picture keeps a {@link PngTemplate} of it.
     *
     * @throws BakeProblem if the bytes are no sound PNG, or if a record is already there
     */
    public static byte[] bake(byte[] png, String text, BakeForm form) {
        return PngTemplate.unshared(png).bake(text, form);
    }

    /**
     * Does as {@link #bake} does and drops every record that was there before.
     *
     * @throws BakeProblem if the bytes are no sound PNG
     */
    public static byte[] rebake(byte[] png, String text, BakeForm form) {
        return PngTemplate.cleared(png).bake(text, form);
    }

    /**
     * Finds all records in the picture, also those in forms that the standard no longer allows.
     *
     * @throws BakeProblem if the bytes are no sound PNG, or the records unpack to more than 4 MB
     */
    public static Unbaked unbake(byte[] png) {
        var chunks = PngChunks.of(png);
        var found = new ArrayList<Baked>();
        long letters = 0;
        for (var chunk : chunks) {
            if (PngText.isRecord(png, chunk)) {
                found.add(PngText.read(png, chunk));
                letters += found.getLast().text().length();
                requireLittle(found.size(), letters);
            }
        }
        return new Unbaked(found, png.length - chunks.getLast().end());
    }

    /** A chunk of a few bytes may unpack to megabytes, and a picture has room for thousands. */
    private static void requireLittle(int records, long letters) {
        if (records > Picture.MAX_RECORDS || letters > Picture.MAX_TEXT) {
            throw new BakeProblem(Reason.TOO_LARGE, "This PNG carries too many badges.");
        }
    }
}
