package org.cairn.openbadges.verify;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;

/** Damages samples in the ways in which readers break: bytes, pieces, words, numbers, lengths. */
final class Mutations {

    private static final List<String> WORDS =
            List.of(
                    "null",
                    "true",
                    "0",
                    "-0",
                    "1e400",
                    "-1",
                    "1.5",
                    "9223372036854775808",
                    "2147483648",
                    "\"\"",
                    "[]",
                    "{}",
                    "[[",
                    "}",
                    "\"",
                    "\\u0000",
                    "\\ud800",
                    "\\",
                    "\u0000",
                    "\ufeff",
                    "🎓",
                    "<![CDATA[",
                    "]]>",
                    "<!--",
                    "-->",
                    "<?x",
                    "?>",
                    "<!DOCTYPE svg [",
                    "&lt;",
                    "&x;",
                    "xmlns:a=\"\"",
                    "verify=''",
                    "/>",
                    "<o:assertion>",
                    "</o:assertion>",
                    "\"id\":",
                    "\"type\":",
                    "\"verify\":{",
                    "\"@context\":[]",
                    "did:web:",
                    "did:key:z",
                    "#",
                    "%00",
                    "%3A",
                    "..",
                    "u",
                    "z",
                    "=",
                    ".",
                    "iTXt",
                    "tEXt",
                    "zTXt",
                    "IDAT",
                    "IEND",
                    "openbadges\0",
                    "openbadgecredential\0\1\0\0\0",
                    "-----BEGIN ");

    private final Random random;

    Mutations(long seed) {
        this.random = new Random(seed);
    }

    /** One of the samples with one to four wounds; a PNG or JWS often so that it still fits. */
    byte[] of(List<byte[]> samples) {
        var bytes = pick(samples);
        int wounds = 1 + random.nextInt(4);
        for (int i = 0; i < wounds; i++) {
            bytes = wound(bytes, samples);
        }
        return random.nextInt(4) == 0 ? bytes : mended(bytes);
    }

    /** A JWS of one sample as its payload, under a header of another. */
    byte[] jws(List<byte[]> headers, List<byte[]> payloads) {
        var header = random.nextBoolean() ? pick(headers) : of(headers);
        return (url(header) + '.' + url(of(payloads)) + '.' + url(new byte[random.nextInt(70)]))
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static String url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private byte[] wound(byte[] bytes, List<byte[]> samples) {
        int from = random.nextInt(bytes.length + 1);
        int to = Math.min(bytes.length, from + random.nextInt(1 + random.nextInt(64)));
        return switch (random.nextInt(7)) {
            case 0 -> flipped(bytes);
            case 1 -> joined(bytes, from, new byte[0], to);
            case 2 -> joined(bytes, from, piece(bytes), from);
            case 3 -> joined(bytes, from, piece(pick(samples)), to);
            case 4, 5 -> joined(bytes, from, word(), random.nextBoolean() ? from : to);
            default -> joined(bytes, from, number(), Math.min(bytes.length, from + 4));
        };
    }

    private byte[] flipped(byte[] bytes) {
        var copy = bytes.clone();
        if (copy.length > 0) {
            copy[random.nextInt(copy.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return copy;
    }

    private byte[] word() {
        return WORDS.get(random.nextInt(WORDS.size())).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] number() {
        int[] numbers = {0, 1, -1, 13, 0xFFFF, Integer.MAX_VALUE, Integer.MIN_VALUE, 1 << 20};
        return ByteBuffer.allocate(4).putInt(numbers[random.nextInt(numbers.length)]).array();
    }

    private byte[] piece(byte[] bytes) {
        int from = random.nextInt(bytes.length + 1);
        int length = Math.min(bytes.length - from, random.nextInt(1 + random.nextInt(512)));
        return ByteBuffer.allocate(length).put(bytes, from, length).array();
    }

    private byte[] pick(List<byte[]> samples) {
        return samples.get(random.nextInt(samples.size()));
    }

    private static byte[] joined(byte[] bytes, int from, byte[] piece, int to) {
        var out = new ByteArrayOutputStream();
        out.write(bytes, 0, from);
        out.writeBytes(piece);
        out.write(bytes, to, bytes.length - to);
        return out.toByteArray();
    }

    /** With the checksums of a PNG right again, so that its readers get past them. */
    private static byte[] mended(byte[] bytes) {
        if (bytes.length < 8 || bytes[0] != (byte) 0x89) {
            return bytes;
        }
        var png = ByteBuffer.wrap(bytes.clone());
        int at = 8;
        while (at + 12 <= bytes.length) {
            int length = png.getInt(at);
            if (length < 0 || length > bytes.length - at - 12) {
                break;
            }
            var crc = new CRC32();
            crc.update(png.array(), at + 4, length + 4);
            png.putInt(at + 8 + length, (int) crc.getValue());
            at += 12 + length;
        }
        return png.array();
    }
}
