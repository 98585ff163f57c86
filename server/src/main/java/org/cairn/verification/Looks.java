package org.cairn.verification;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.cairn.openbadges.bake.PngBake;
import org.cairn.openbadges.bake.SvgBake;

/** Tells by its beginning whether something could be a badge, whole or damaged. */
final class Looks {

    private static final int BEGINNING = 4096;

    /** How the header of a JWT begins, in Base64. */
    private static final Pattern JWT = Pattern.compile("^e[wy][A-Za-z0-9_-].*", Pattern.DOTALL);

    private Looks() {}

    /** A picture, JSON, a JWT or a link. */
    static boolean likeBadge(byte[] bytes) {
        if (PngBake.looksLikePng(bytes) || SvgBake.looksLikeXml(bytes)) {
            return true;
        }
        String start =
                new String(bytes, 0, Math.min(bytes.length, BEGINNING), StandardCharsets.UTF_8)
                        .replace("\uFEFF", "")
                        .strip();
        return start.startsWith("{")
                || start.startsWith("[")
                || JWT.matcher(start).matches()
                || start.regionMatches(true, 0, "http", 0, 4);
    }
}
