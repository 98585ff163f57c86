package org.cairn.openbadges.bake;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.cairn.openbadges.bake.BakeProblem.Reason;
import org.cairn.openbadges.bake.Baked.Carrier;

/** Reads the three kinds of PNG text chunk (PNG specification, section 11.3.4). */
final class PngText {

    private static final int LONGEST_KEYWORD = 79;

    private PngText() {}

    static boolean isRecord(byte[] png, PngChunk chunk) {
        return form(png, chunk).isPresent();
    }

    static Baked read(byte[] png, PngChunk chunk) {
        var form = form(png, chunk).orElseThrow();
        int after = chunk.dataStart() + form.keyword().length() + 1;
        var rest = Arrays.copyOfRange(png, after, chunk.dataEnd());
        return switch (chunk.type()) {
            case "iTXt" -> international(form, rest);
            case "zTXt" -> compressed(form, rest);
            default -> new Baked(form, Carrier.TEXT, Texts.decodeLenient(rest));
        };
    }

    private static Optional<BakeForm> form(byte[] png, PngChunk chunk) {
        return switch (chunk.type()) {
            case "iTXt", "tEXt", "zTXt" -> BakeForm.ofKeyword(keyword(png, chunk));
            default -> Optional.empty();
        };
    }

    private static String keyword(byte[] png, PngChunk chunk) {
        int last = Math.min(chunk.dataEnd(), chunk.dataStart() + LONGEST_KEYWORD + 1);
        int end = zero(png, chunk.dataStart(), last);
        return end < 0
                ? ""
                : new String(
                        png,
                        chunk.dataStart(),
                        end - chunk.dataStart(),
                        StandardCharsets.ISO_8859_1);
    }

    private static Baked international(BakeForm form, byte[] rest) {
        if (rest.length < 4 || rest[0] > 1 || rest[0] < 0) {
            throw broken();
        }
        int language = zero(rest, 2, rest.length);
        int translated = language < 0 ? -1 : zero(rest, language + 1, rest.length);
        if (translated < 0) {
            throw broken();
        }
        var text = Arrays.copyOfRange(rest, translated + 1, rest.length);
        return rest[0] == 0
                ? new Baked(form, Carrier.ITXT, Texts.decode(text))
                : new Baked(form, Carrier.COMPRESSED_ITXT, Texts.decode(Texts.inflate(text)));
    }

    private static Baked compressed(BakeForm form, byte[] rest) {
        if (rest.length < 1) {
            throw broken();
        }
        var text = Texts.inflate(Arrays.copyOfRange(rest, 1, rest.length));
        return new Baked(form, Carrier.COMPRESSED_TEXT, Texts.decodeLenient(text));
    }

    private static int zero(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] == 0) {
                return i;
            }
        }
        return -1;
    }

    private static BakeProblem broken() {
        return new BakeProblem(Reason.BROKEN, "The badge inside this PNG is not well formed.");
    }
}
