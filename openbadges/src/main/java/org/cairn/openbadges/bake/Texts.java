package org.cairn.openbadges.bake;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.cairn.openbadges.bake.BakeProblem.Reason;

/** Turns the bytes of a baked text into characters and back, strictly and within limits. */
final class Texts {

    private Texts() {}

    static byte[] encode(String text) {
        var bytes = utf8(text);
        requireSize(bytes.length);
        return bytes;
    }

    static byte[] utf8(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (!new String(bytes, StandardCharsets.UTF_8).equals(text)) {
            throw new BakeProblem(
                    Reason.UNSUITABLE_TEXT,
                    "The record holds half a character and cannot be written.");
        }
        return bytes;
    }

    static String decode(byte[] bytes) {
        return strict(bytes)
                .orElseThrow(() ->
                        new BakeProblem(
                                Reason.NOT_UTF8,
                                "The badge inside this picture is not UTF-8 text."));
    }

    /** Old writers put UTF-8 where Latin-1 belongs; whatever is sound UTF-8 is taken as such. */
    static String decodeLenient(byte[] bytes) {
        return strict(bytes).orElseGet(() -> new String(bytes, StandardCharsets.ISO_8859_1));
    }

    private static Optional<String> strict(byte[] bytes) {
        requireSize(bytes.length);
        try {
            return Optional.of(
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    static byte[] inflate(byte[] compressed) {
        var out = new ByteArrayOutputStream();
        var buffer = new byte[8192];
        try (var inflater = new Inflater()) {
            inflater.setInput(compressed);
            while (!inflater.finished()) {
                int count = inflater.inflate(buffer);
                if (count == 0 && !inflater.finished()) {
                    throw new BakeProblem(
                            Reason.CUT_SHORT, "The badge inside this picture is cut short.");
                }
                requireSize(out.size() + count);
                out.write(buffer, 0, count);
            }
            return out.toByteArray();
        } catch (DataFormatException e) {
            throw new BakeProblem(
                    Reason.BROKEN, "The badge inside this picture cannot be unpacked.");
        }
    }

    private static void requireSize(int bytes) {
        if (bytes > Picture.MAX_TEXT) {
            throw new BakeProblem(
                    Reason.TOO_LARGE,
                    "The badge text is larger than %d MB.".formatted(Picture.MAX_TEXT >> 20));
        }
    }
}
