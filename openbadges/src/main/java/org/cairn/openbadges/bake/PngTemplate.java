package org.cairn.openbadges.bake;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import org.cairn.openbadges.bake.BakeProblem.Reason;

/**
 * The picture of an achievement, into which the record of each of its badges is baked: looked
 * through once, with all its checksums, and then only copied. Gives the same bytes as {@link
 * PngBake#bake}, nearly twice as fast. Safe for use by many threads.
 */
public final class PngTemplate {

    /** What stands before the record: the signature and the header. */
    private static final int HEAD = PngChunks.BEGIN + PngChunk.FRAME + 13;

    private final byte[] picture;

    /**
     * @param picture sound and without a record; nobody changes it any more
     */
    private PngTemplate(byte[] picture) {
        this.picture = picture;
    }

    /**
     * Looks through a picture that has no record yet.
     *
     * @param png is copied; what follows behind its end is left out
     * @throws BakeProblem if the bytes are no sound PNG, or if a record is already there
     */
    public static PngTemplate of(byte[] png) {
        return unshared(png.clone());
    }

    /**
     * The same for bytes that nobody changes as long as the template is used.
     *
     * @throws BakeProblem if the bytes are no sound PNG, or if a record is already there
     */
    static PngTemplate unshared(byte[] png) {
        List<PngChunk> chunks = PngChunks.of(png);
        if (chunks.stream().anyMatch(chunk -> PngText.isRecord(png, chunk))) {
            throw new BakeProblem(
                    Reason.ALREADY_BAKED,
                    "This picture already carries a badge. Say that it is to be replaced, or use a clean picture.");
        }
        int end = chunks.getLast().end();
        return new PngTemplate(end == png.length ? png : Arrays.copyOf(png, end));
    }

    /**
     * Looks through a picture and leaves out every record in it, and what follows behind its end.
     *
     * @throws BakeProblem if the bytes are no sound PNG
     */
    static PngTemplate cleared(byte[] png) {
        List<PngChunk> kept =
                PngChunks.of(png).stream().filter(chunk -> !PngText.isRecord(png, chunk)).toList();
        int size = kept.stream().mapToInt(PngChunk::size).sum();
        ByteBuffer picture = ByteBuffer.allocate(PngChunks.BEGIN + size);
        picture.put(png, 0, PngChunks.BEGIN);
        kept.forEach(chunk -> picture.put(png, chunk.start(), chunk.size()));
        return new PngTemplate(picture.array());
    }

    /** The picture without a record. */
    public byte[] picture() {
        return picture.clone();
    }

    /**
     * The picture with the record as one uncompressed UTF-8 iTXt chunk after the header (Open
     * Badges 3.0 section 5.3.1).
     *
     * @throws BakeProblem if the text holds half a character or is larger than 4 MB
     */
    public byte[] bake(String text, BakeForm form) {
        byte[] chunk = chunk(text, form);
        byte[] baked = new byte[picture.length + chunk.length];
        System.arraycopy(picture, 0, baked, 0, HEAD);
        System.arraycopy(chunk, 0, baked, HEAD, chunk.length);
        System.arraycopy(picture, HEAD, baked, HEAD + chunk.length, picture.length - HEAD);
        return baked;
    }

    /**
     * Writes the same into a stream, which is left open: for a file, an archive or an answer that
     * need not be put together in memory first.
     *
     * @throws BakeProblem if the text holds half a character or is larger than 4 MB; then nothing
     *     is written
     * @throws IOException if the stream does not take it
     */
    public void bake(String text, BakeForm form, OutputStream out) throws IOException {
        byte[] chunk = chunk(text, form);
        out.write(picture, 0, HEAD);
        out.write(chunk);
        out.write(picture, HEAD, picture.length - HEAD);
    }

    private static byte[] chunk(String text, BakeForm form) {
        byte[] record = Texts.encode(text);
        byte[] keyword = form.keyword().getBytes(StandardCharsets.ISO_8859_1);
        // after the keyword: its end, not compressed, method 0, no language, no translated keyword
        int length = keyword.length + 5 + record.length;
        ByteBuffer chunk = ByteBuffer.allocate(PngChunk.FRAME + length);
        chunk.putInt(length).put("iTXt".getBytes(StandardCharsets.ISO_8859_1));
        chunk.put(keyword).put(new byte[5]).put(record);
        CRC32 checksum = new CRC32();
        checksum.update(chunk.array(), 4, 4 + length);
        chunk.putInt((int) checksum.getValue());
        return chunk.array();
    }
}
