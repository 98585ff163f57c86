package org.cairn.openbadges.bake;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
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
     * Puts the record into the picture as one uncompressed UTF-8 iTXt chunk after the header.
     *
     * @throws BakeProblem if the bytes are no sound PNG, or if a record is already there
     */
    public static byte[] bake(byte[] png, String text, BakeForm form) {
        var chunks = PngChunks.of(png);
        if (chunks.stream().anyMatch(chunk -> PngText.isRecord(png, chunk))) {
            throw new BakeProblem(
                    Reason.ALREADY_BAKED,
                    "This picture already carries a badge. Say that it is to be replaced, or use a clean picture.");
        }
        return write(png, chunks, text, form);
    }

    /**
     * Does as {@link #bake} does and drops every record that was there before.
     *
     * @throws BakeProblem if the bytes are no sound PNG
     */
    public static byte[] rebake(byte[] png, String text, BakeForm form) {
        return write(png, PngChunks.of(png), text, form);
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

    private static byte[] write(byte[] png, List<PngChunk> chunks, String text, BakeForm form) {
        var baked = chunk(text, form);
        var kept = chunks.stream().filter(chunk -> !PngText.isRecord(png, chunk)).toList();
        int pixels = kept.stream().mapToInt(PngChunk::size).sum();
        var out = ByteBuffer.allocate(PngChunks.BEGIN + pixels + baked.length);
        out.put(png, 0, chunks.getFirst().end()).put(baked);
        for (var chunk : kept.subList(1, kept.size())) {
            out.put(png, chunk.start(), chunk.size());
        }
        return out.array();
    }

    private static byte[] chunk(String text, BakeForm form) {
        var keyword = form.keyword().getBytes(StandardCharsets.ISO_8859_1);
        var utf8 = Texts.encode(text);
        int length = keyword.length + 5 + utf8.length;
        var buffer = ByteBuffer.allocate(length + PngChunk.FRAME);
        buffer.putInt(length).put("iTXt".getBytes(StandardCharsets.ISO_8859_1));
        // after the keyword: its end, not compressed, method 0, no language, no translated keyword
        buffer.put(keyword).put(new byte[5]).put(utf8);
        var crc = new CRC32();
        crc.update(buffer.array(), 4, length + 4);
        return buffer.putInt((int) crc.getValue()).array();
    }
}
