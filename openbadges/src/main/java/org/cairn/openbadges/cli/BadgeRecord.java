package org.cairn.openbadges.cli;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import org.cairn.openbadges.bake.BakeForm;
import org.cairn.openbadges.bake.PngBake;
import org.cairn.openbadges.bake.SvgBake;
import org.cairn.openbadges.json.JsonProblem;
import org.cairn.openbadges.json.StrictJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A record that can be baked, as the text that goes into the picture.
 *
 * @param form the place that the standard has for it
 * @param json what it says; of a JWS what was signed, without any check
 */
record BadgeRecord(String text, BakeForm form, ObjectNode json) {

    private static final int MAX_BYTES = 4 << 20;
    private static final Pattern JWS =
            Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]*+");

    /**
     * @throws JsonProblem when it cannot be read
     * @throws Refusal when it is no badge
     */
    static BadgeRecord of(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8).strip();
        boolean jws = JWS.matcher(text).matches();
        var json = jws ? payload(text) : StrictJson.read(bytes, MAX_BYTES);
        return new BadgeRecord(jws ? text : withoutMark(text), form(json), json);
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

    private static ObjectNode payload(String jws) {
        try {
            return StrictJson.read(
                    Base64.getUrlDecoder().decode(jws.split("\\.", -1)[1]), MAX_BYTES);
        } catch (IllegalArgumentException | JsonProblem e) {
            throw new Refusal("The middle part of this JWS is not a record in JSON.");
        }
    }

    private static BakeForm form(ObjectNode json) {
        var credential = json.path("vc").isObject() ? json.path("vc") : json;
        if (isType(credential, "ClrCredential")) {
            return BakeForm.CLR_2;
        }
        if (isType(credential, "VerifiableCredential")) {
            return BakeForm.OPEN_BADGE_3;
        }
        if (isType(json, "Assertion") || json.has("badge") && json.has("recipient")) {
            return BakeForm.OPEN_BADGE_2;
        }
        throw new Refusal(
                "This is neither an Open Badges 3.0 credential nor an Open Badges 2.0 assertion.");
    }

    private static boolean isType(JsonNode json, String type) {
        var types = json.path("type");
        return types.asString("").equals(type)
                || types.valueStream().anyMatch(one -> one.asString("").equals(type));
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
