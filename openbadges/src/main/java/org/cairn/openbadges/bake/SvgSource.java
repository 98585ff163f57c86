package org.cairn.openbadges.bake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.cairn.openbadges.bake.BakeProblem.Reason;

/** The characters of an SVG file, with its encoding (XML 1.0 appendix F, the common cases). */
record SvgSource(String text, Charset charset, boolean byteOrderMark) {

    private static final Pattern DECLARED =
            Pattern.compile("^\\s*<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");
    private static final Map<String, Charset> READABLE =
            Map.of(
                    "UTF-8", StandardCharsets.UTF_8,
                    "US-ASCII", StandardCharsets.UTF_8,
                    "ISO-8859-1", StandardCharsets.ISO_8859_1);

    static boolean looksLikeXml(byte[] bytes) {
        var head = new String(bytes, 0, Math.min(bytes.length, 512), StandardCharsets.ISO_8859_1);
        return head.replace("\0", "")
                .replaceFirst("^(\u00ef\u00bb\u00bf|\u00fe\u00ff|\u00ff\u00fe)", "")
                .stripLeading()
                .startsWith("<");
    }

    static SvgSource read(byte[] svg) {
        if (svg.length > Picture.MAX_BYTES) {
            throw new BakeProblem(
                    Reason.TOO_LARGE,
                    "This picture is larger than %d MB.".formatted(Picture.MAX_BYTES >> 20));
        }
        if (!looksLikeXml(svg)) {
            throw new BakeProblem(Reason.WRONG_FORMAT, "This file is not an SVG picture.");
        }
        if (startsWith(svg, 0xEF, 0xBB, 0xBF)) {
            return decode(svg, 3, StandardCharsets.UTF_8);
        }
        if (startsWith(svg, 0xFE, 0xFF)) {
            return decode(svg, 2, StandardCharsets.UTF_16BE);
        }
        if (startsWith(svg, 0xFF, 0xFE)) {
            return decode(svg, 2, StandardCharsets.UTF_16LE);
        }
        return decode(svg, 0, declared(svg));
    }

    private static Charset declared(byte[] svg) {
        var head = new String(svg, 0, Math.min(svg.length, 512), StandardCharsets.ISO_8859_1);
        var matcher = DECLARED.matcher(head);
        if (!matcher.find()) {
            return StandardCharsets.UTF_8;
        }
        var charset = READABLE.get(matcher.group(1).toUpperCase(Locale.ROOT));
        if (charset == null) {
            throw new BakeProblem(
                    Reason.NOT_UTF8,
                    "This SVG is written in %s. Save it as UTF-8 and try again."
                            .formatted(matcher.group(1)));
        }
        return charset;
    }

    private static SvgSource decode(byte[] svg, int from, Charset charset) {
        try {
            var body = ByteBuffer.wrap(svg, from, svg.length - from);
            return new SvgSource(charset.newDecoder().decode(body).toString(), charset, from > 0);
        } catch (CharacterCodingException e) {
            throw new BakeProblem(
                    Reason.NOT_UTF8,
                    "This SVG holds bytes that are no %s text.".formatted(charset));
        }
    }

    private static boolean startsWith(byte[] bytes, int... head) {
        if (bytes.length < head.length) {
            return false;
        }
        for (int i = 0; i < head.length; i++) {
            if ((bytes[i] & 0xFF) != head[i]) {
                return false;
            }
        }
        return true;
    }

    SvgSource requireUtf8() {
        if (!charset.equals(StandardCharsets.UTF_8)) {
            throw new BakeProblem(
                    Reason.NOT_UTF8,
                    "This SVG is written in %s. Save it as UTF-8 and try again."
                            .formatted(charset));
        }
        return this;
    }

    byte[] encode(String edited) {
        return Texts.utf8(byteOrderMark ? "\uFEFF" + edited : edited);
    }
}
