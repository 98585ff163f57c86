package org.cairn.openbadges.cli;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.cairn.openbadges.bake.BakeForm;
import org.cairn.openbadges.bake.PngBake;
import org.cairn.openbadges.bake.SvgBake;
import org.cairn.openbadges.json.JsonProblem;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.verify.Unverified;
import tools.jackson.databind.node.ObjectNode;

/**
 * A record that can be baked, as the text that goes into the picture; of an envelope the JWS in it.
 *
 * @param form the place that the standard has for it
 * @param json what it says; of a JWS what was signed, completed by its claims, without any check
 */
record BadgeRecord(String text, BakeForm form, ObjectNode json) {

    private static final int MAX_BYTES = 4 << 20;
    private static final Pattern JWS =
            Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]*+");

    /**
     * @throws JsonProblem when it cannot be read
     * @throws Refusal when a JWS holds no record
     * @throws org.cairn.openbadges.bake.BakeProblem when it is no badge
     */
    static BadgeRecord of(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8).strip();
        if (JWS.matcher(text).matches()) {
            return signed(text);
        }
        var json = StrictJson.read(bytes, MAX_BYTES);
        return Unverified.enveloped(json)
                .map(BadgeRecord::signed)
                .orElseGet(() -> new BadgeRecord(withoutMark(text), BakeForm.of(json), json));
    }

    private static BadgeRecord signed(String jws) {
        var json =
                Unverified.signed(jws)
                        .orElseThrow(() -> new Refusal("This JWS holds no record in JSON."));
        return new BadgeRecord(jws, BakeForm.of(json), json);
    }

    /** The record in a picture, or by itself. */
    static BadgeRecord ofAny(byte[] bytes) {
        if (!PngBake.looksLikePng(bytes) && !SvgBake.looksLikeXml(bytes)) {
            return of(bytes);
        }
        return Pictures.unbake(bytes).found().stream()
                .findFirst()
                .map(baked -> of(baked.text().getBytes(StandardCharsets.UTF_8)))
                .orElseThrow(() -> new Refusal("This picture carries no badge."));
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
