package org.cairn.openbadges.verify;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cairn.openbadges.json.Nesting;
import org.cairn.openbadges.json.StrictJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads Open Badges 1.0 and 1.1 in the words of 2.0, so that the same rules judge them: the address
 * at which an assertion is hosted stands in {@code verify}, a signed one is named by its {@code
 * uid}, documents need not say their own address, and times may be seconds since 1970.
 */
final class FirstVersion {

    private static final String CONTEXT_2 = "https://w3id.org/openbadges/v2";
    private static final String CONTEXT_1 = "https://w3id.org/openbadges/v1";
    private static final List<String> REQUIRED =
            List.of("uid", "recipient", "badge", "verify", "issuedOn");

    private FirstVersion() {}

    static boolean isOne(JsonNode assertion) {
        return assertion.path("verify").isObject() && isOlder(assertion);
    }

    private static boolean isOlder(JsonNode document) {
        return !Json.texts(document.path("@context")).contains(CONTEXT_2);
    }

    static String standard(JsonNode assertion) {
        return Json.texts(assertion.path("@context")).contains(CONTEXT_1)
                ? "Open Badges 1.1"
                : "Open Badges 1.0";
    }

    /** The same assertion in the words of 2.0; any other document as it is. */
    static ObjectNode assertion(ObjectNode document) {
        if (!isOne(document)) {
            return document;
        }
        ObjectNode json = Nesting.copy(document);
        JsonNode verify = document.path("verify");
        boolean hosted = Json.text(verify, "type").equals("hosted");
        String name = Json.optional(document, "id").orElseGet(() -> Json.text(document, "uid"));
        json.put("id", hosted ? Json.text(verify, "url") : name);
        json.putObject("verification").put("type", hosted ? "HostedBadge" : "SignedBadge");
        for (String time : List.of("issuedOn", "expires")) {
            seconds(document.path(time))
                    .flatMap(Times::seconds)
                    .ifPresent(instant -> json.put(time, instant.toString()));
        }
        return json;
    }

    /** A number, or a text of digits. */
    private static Optional<JsonNode> seconds(JsonNode time) {
        String text = time.asString("");
        if (time.isNumber()) {
            return Optional.of(time);
        }
        return text.matches("[0-9]{9,12}")
                ? Optional.of(StrictJson.object().put("t", new BigDecimal(text)).path("t"))
                : Optional.empty();
    }

    /** A badge class or issuer that does not say its address has the one it was fetched from. */
    static ObjectNode fetched(String address, ObjectNode document) {
        if (!isOlder(document) || document.has("id")) {
            return document;
        }
        ObjectNode json = Nesting.copy(document);
        json.put("id", address);
        return json;
    }

    /** What the first version demands and is not there. */
    static List<String> faults(JsonNode assertion) {
        List<String> faults = new ArrayList<>();
        for (String member : REQUIRED) {
            if (!assertion.has(member)) {
                faults.add(member + " is missing");
            }
        }
        return faults;
    }
}
