package org.cairn.openbadges.convert;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cairn.openbadges.convert.Loss.Reason;
import org.cairn.openbadges.credential.CredentialView;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.jsonld.Contexts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Puts the documents of version 2.0 together into one credential of version 3.0. */
final class ToVersion3 {

    /** Ways of naming the earner; others are words of their own in version 3.0. */
    private static final Map<String, String> IDENTITY_TYPES = Map.of("email", "emailAddress");

    private static final Set<String> ADDRESSES = Set.of("id", "url");

    private final List<Loss> lost = new ArrayList<>();
    private final Missing missing = new Missing();
    private final Source assertion;
    private final Source badgeClass;
    private final Source issuer;

    ToVersion3(ObjectNode assertion, ObjectNode badgeClass, ObjectNode issuer) {
        this.assertion = new Source(assertion, "", lost);
        this.badgeClass = new Source(badgeClass, "badge", lost);
        this.issuer = new Source(issuer, "issuer", lost);
    }

    Version3 convert() {
        // both stand for documents of their own
        assertion.take("badge");
        badgeClass.take("issuer");
        // what version 1 says in verify stands twice once it is read in the words of 2.0
        assertion
                .take("verify")
                .ifPresentOrElse(
                        _ -> {
                            assertion.take("verification");
                            assertion.lose("verify", Reason.OTHER_PROOF);
                        },
                        () -> assertion.drop("verification", Reason.OTHER_PROOF));
        ObjectNode json =
                new Target()
                        .putAll("@context", contexts())
                        .same(assertion, "id")
                        .types("VerifiableCredential", "OpenBadgeCredential")
                        .same(badgeClass, "name", "description")
                        .put("image", image(assertion))
                        .put("issuer", profile())
                        .put("validFrom", assertion.time("issuedOn"))
                        .put("validUntil", end())
                        .put("credentialSubject", subject())
                        .putAll(
                                "evidence",
                                assertion.each("evidence").stream()
                                        .map(ToVersion3::evidence)
                                        .toList())
                        .json();
        assertion.dropRest();
        require(json);
        return new Version3(new CredentialView(json), lost, missing.names());
    }

    private void require(ObjectNode json) {
        JsonNode subject = json.path("credentialSubject");
        missing.require(json, "", "id", "validFrom");
        missing.require(json.path("issuer"), "issuer", "id");
        if (!subject.has("id") && !subject.has("identifier")) {
            missing.add("credentialSubject.identifier");
        }
        missing.require(
                subject.path("achievement"),
                "credentialSubject.achievement",
                "id",
                "name",
                "description",
                "criteria");
    }

    /** What ends must not become endless unnoticed. */
    private Optional<JsonNode> end() {
        Optional<JsonNode> end = assertion.time("expires");
        if (end.isEmpty() && assertion.says("expires")) {
            missing.add("validUntil");
        }
        return end;
    }

    private static Optional<JsonNode> contexts() {
        return Optional.of(
                StrictJson.array().add(Contexts.CREDENTIALS_V2).add(Contexts.OPEN_BADGES_V3));
    }

    private ObjectNode subject() {
        Target subject = new Target();
        Source recipient = assertion.into("recipient");
        String type = recipient.text("type");
        boolean hashed =
                recipient.take("hashed").map(value -> value.asBoolean(false)).orElse(false);
        String identity = recipient.text("identity");
        if (ADDRESSES.contains(type) && !hashed) {
            subject.put("id", identity);
        }
        subject.types("AchievementSubject");
        if (!identity.isEmpty() && (!ADDRESSES.contains(type) || hashed)) {
            ObjectNode identifier =
                    new Target()
                            .put("type", "IdentityObject")
                            .put("hashed", hashed)
                            .put("identityHash", identity)
                            .put("identityType", IDENTITY_TYPES.getOrDefault(type, "ext:" + type))
                            .put("salt", recipient.take("salt"))
                            .json();
            subject.putAll("identifier", List.of(identifier));
        }
        recipient.dropRest();
        return subject.same(assertion, "narrative").put("achievement", achievement()).json();
    }

    private ObjectNode achievement() {
        ObjectNode json =
                new Target()
                        .same(badgeClass, "id")
                        .types("Achievement")
                        .same(badgeClass, "name", "description", "version")
                        .put("inLanguage", badgeClass.take("@language"))
                        .put("criteria", criteria())
                        .put("image", image(badgeClass))
                        .putAll(
                                "alignment",
                                badgeClass.each("alignment").stream()
                                        .map(ToVersion3::alignment)
                                        .toList())
                        .putAll("tag", badgeClass.take("tags"))
                        .putAll(
                                "related",
                                badgeClass.each("related").stream()
                                        .map(ToVersion3::related)
                                        .toList())
                        .json();
        badgeClass.dropRest();
        return json;
    }

    private ObjectNode criteria() {
        Source criteria = badgeClass.into("criteria");
        ObjectNode json = new Target().same(criteria, "id", "narrative").json();
        criteria.dropRest();
        return json;
    }

    private static ObjectNode alignment(Source alignment) {
        ObjectNode json =
                new Target()
                        .types("Alignment")
                        .same(
                                alignment,
                                "targetName",
                                "targetUrl",
                                "targetDescription",
                                "targetFramework",
                                "targetCode")
                        .json();
        alignment.dropRest();
        return json;
    }

    private static ObjectNode related(Source related) {
        ObjectNode json =
                new Target()
                        .same(related, "id")
                        .types("Related")
                        .put("inLanguage", related.take("@language"))
                        .same(related, "version")
                        .json();
        related.dropRest();
        return json;
    }

    private static ObjectNode evidence(Source evidence) {
        ObjectNode json =
                new Target()
                        .same(evidence, "id")
                        .types("Evidence")
                        .same(evidence, "name", "description", "narrative", "genre", "audience")
                        .json();
        evidence.dropRest();
        return json;
    }

    private ObjectNode profile() {
        issuer.drop("verification", Reason.OTHER_PROOF);
        issuer.drop("publicKey", Reason.OTHER_PROOF);
        issuer.drop("revocationList", Reason.OTHER_PROOF);
        ObjectNode json =
                new Target()
                        .same(issuer, "id")
                        .types("Profile")
                        .same(issuer, "name", "url", "email", "description")
                        .put("phone", issuer.take("telephone"))
                        .put("image", image(issuer))
                        .json();
        issuer.dropRest();
        return json;
    }

    private static ObjectNode image(Source holder) {
        List<Source> images = holder.each("image");
        if (images.isEmpty()) {
            return StrictJson.object();
        }
        Source image = images.getFirst();
        ObjectNode json =
                new Target().same(image, "id").put("type", "Image").same(image, "caption").json();
        image.dropRest();
        return json;
    }
}
