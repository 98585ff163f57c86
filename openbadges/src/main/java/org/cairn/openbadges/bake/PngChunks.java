package org.cairn.openbadges.bake;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.cairn.openbadges.bake.BakeProblem.Reason;

/** Splits a PNG into its chunks and checks every one of them (PNG specification, section 5). */
final class PngChunks {

    private static final long SIGNATURE = 0x89504E470D0A1A0AL;

    /** Where the first chunk begins. */
    static final int BEGIN = Long.BYTES;

    private static final int MAX_CHUNKS = 100_000;
    private static final Pattern TYPE = Pattern.compile("[A-Za-z]{4}");

    private PngChunks() {}

    static boolean looksLikePng(byte[] bytes) {
        return bytes.length >= BEGIN && ByteBuffer.wrap(bytes).getLong() == SIGNATURE;
    }

    static List<PngChunk> of(byte[] png) {
        requireSize(png);
        if (!looksLikePng(png)) {
            throw new BakeProblem(Reason.WRONG_FORMAT, "This file is not a PNG picture.");
        }
        var chunks = new ArrayList<PngChunk>();
        int at = BEGIN;
        while (chunks.isEmpty() || !chunks.getLast().type().equals("IEND")) {
            if (chunks.size() == MAX_CHUNKS) {
                throw new BakeProblem(Reason.TOO_LARGE, "This PNG has too many parts.");
            }
            var chunk = chunkAt(png, at);
            chunks.add(chunk);
            at = chunk.end();
        }
        requireHeader(chunks);
        return chunks;
    }

    private static void requireSize(byte[] png) {
        if (png.length > Picture.MAX_BYTES) {
            throw new BakeProblem(
                    Reason.TOO_LARGE,
                    "This picture is larger than %d MB.".formatted(Picture.MAX_BYTES >> 20));
        }
    }

    private static void requireHeader(List<PngChunk> chunks) {
        var first = chunks.getFirst();
        if (!first.type().equals("IHDR") || first.length() != 13) {
            throw new BakeProblem(Reason.BROKEN, "This PNG does not begin with its header.");
        }
        if (chunks.stream().noneMatch(chunk -> chunk.type().equals("IDAT"))) {
            throw new BakeProblem(Reason.BROKEN, "This PNG holds no picture.");
        }
    }

    private static PngChunk chunkAt(byte[] png, int at) {
        if (png.length - at < PngChunk.FRAME) {
            throw new BakeProblem(Reason.CUT_SHORT, "This PNG is cut short: its end is missing.");
        }
        var buffer = ByteBuffer.wrap(png);
        int length = buffer.getInt(at);
        if (length < 0 || length > png.length - at - PngChunk.FRAME) {
            throw new BakeProblem(
                    Reason.CUT_SHORT,
                    "This PNG is cut short: a part at byte %d says it is %d bytes long."
                            .formatted(at, Integer.toUnsignedLong(length)));
        }
        var type = new String(png, at + 4, 4, StandardCharsets.ISO_8859_1);
        if (!TYPE.matcher(type).matches()) {
            throw new BakeProblem(
                    Reason.BROKEN, "This PNG has a part without a name at byte " + at + ".");
        }
        var crc = new CRC32();
        crc.update(png, at + 4, length + 4);
        if ((int) crc.getValue() != buffer.getInt(at + 8 + length)) {
            throw new BakeProblem(
                    Reason.BROKEN,
                    "This PNG is damaged: the checksum of its %s part is wrong.".formatted(type));
        }
        return new PngChunk(type, at, length);
    }
}
