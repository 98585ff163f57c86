package org.cairn.openbadges.bake;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.cairn.openbadges.bake.BakeProblem.Reason;
import org.cairn.openbadges.json.JsonProblem;
import org.cairn.openbadges.json.StrictJson;
import tools.jackson.databind.node.ObjectNode;

/** Looks into the text of a record only as far as it takes to find its place in a picture. */
final class RecordText {

    private static final int PARTS = 3;

    private RecordText() {}

    /**
     * @throws BakeProblem when it is no badge
     */
    static BakeForm form(String text) {
        try {
            return BakeForm.of(record(text));
        } catch (JsonProblem | IllegalArgumentException unreadable) {
            throw new BakeProblem(
                    Reason.UNSUITABLE_TEXT, "This is neither a record in JSON nor a JWS.");
        }
    }

    private static ObjectNode record(String text) {
        String[] parts = text.split("\\.", -1);
        if (text.stripLeading().startsWith("{") || parts.length != PARTS) {
            return StrictJson.read(text.getBytes(StandardCharsets.UTF_8), Picture.MAX_TEXT);
        }
        ObjectNode payload =
                StrictJson.read(Base64.getUrlDecoder().decode(parts[1]), Picture.MAX_TEXT);
        // the older form has the credential in a claim (VC Data Model 1.1, section 6.3.1)
        return payload.path("vc") instanceof ObjectNode old ? old : payload;
    }
}
