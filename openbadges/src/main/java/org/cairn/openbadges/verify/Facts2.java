package org.cairn.openbadges.verify;

import java.util.List;
import java.util.Optional;
import org.cairn.openbadges.assertion.Recipient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Gathers what an Open Badges 2.0 assertion and the documents behind it say. */
final class Facts2 {

    private static final String STANDARD = "Open Badges 2.0";

    private Facts2() {}

    static BadgeFacts of(Badge2 badge) {
        var validity = badge.validity();
        JsonNode achieved = orMissing(badge.badgeClass());
        JsonNode issuer = orMissing(badge.issuer());
        return new BadgeFacts(
                BadgeFacts.Kind.ASSERTION,
                standard(badge),
                badge.id(),
                Json.optional(achieved, "name").orElseGet(badge::id),
                Json.text(achieved, "description"),
                narrative(achieved),
                new BadgeFacts.Issuer(
                        Json.text(issuer, "id"), badge.issuerName(), Json.optional(issuer, "url")),
                recipients(badge).stream()
                        .filter(recipient -> !recipient.hashed())
                        .map(Recipient::identity)
                        .findFirst(),
                validity.from(),
                validity.until(),
                List.of(),
                Optional.of(Json.id(achieved.path("image"))).filter(id -> !id.isEmpty()));
    }

    static String standard(Badge2 badge) {
        return FirstVersion.isOne(badge.record())
                ? FirstVersion.standard(badge.record())
                : STANDARD;
    }

    static List<Recipient> recipients(Badge2 badge) {
        return Json.objects(badge.record().path("recipient")).stream()
                .filter(json -> Json.text(json, "type").equals("email"))
                .filter(json -> !Json.text(json, "identity").isEmpty())
                .map(json ->
                        new Recipient(
                                "email",
                                Json.isTrue(json, "hashed"),
                                Json.text(json, "identity"),
                                Json.text(json, "salt")))
                .toList();
    }

    /** In the first version the criteria are an address and nothing else. */
    private static String narrative(JsonNode achieved) {
        JsonNode criteria = achieved.path("criteria");
        return criteria.isObject() ? Json.text(criteria, "narrative") : "";
    }

    private static JsonNode orMissing(Optional<? extends JsonNode> json) {
        return json.isPresent() ? json.get() : MissingNode.getInstance();
    }
}
