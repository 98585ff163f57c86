package org.cairn.openbadges.convert;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.cairn.openbadges.convert.Loss.Reason;
import org.cairn.openbadges.credential.CredentialProblem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes one credential of version 3.0 apart into the documents of version 2.0. */
final class ToVersion2 {

    private static final String CONTEXT = "https://w3id.org/openbadges/v2";
    private static final String MAIL = "mailto:";

    /** Ways of naming the earner that version 2.0 has, too, the best known first. */
    private static final Map<String, String> RECIPIENT_TYPES =
            Map.of("emailAddress", "email", "ext:telephone", "telephone", "ext:url", "url");

    private final Hosting hosting;
    private final List<Loss> lost = new ArrayList<>();
    private final Missing missing = new Missing();
    private final Source credential;
    private final Source subject;
    private final Source achievement;
    private final Source issuer;

    ToVersion2(ObjectNode document, Hosting hosting) {
        this.hosting = hosting;
        this.credential = new Source(document, "", lost);
        this.subject = credential.into("credentialSubject");
        this.achievement = subject.into("achievement");
        this.issuer = credential.into("issuer");
    }

    Version2 convert() {
        Optional<JsonNode> ownImage = image(credential, "image");
        ObjectNode badgeClass = badgeClass(ownImage);
        ObjectNode assertion = assertion(ownImage);
        ObjectNode profile = profile();
        missing.require(assertion, "", "issuedOn");
        missing.require(badgeClass, "badge", "name", "description", "image", "criteria");
        missing.require(profile, "issuer", "name", "url", "email");
        return new Version2(assertion, badgeClass, profile, lost, missing.names());
    }

    private ObjectNode assertion(Optional<JsonNode> image) {
        credential.expect("id", hosting.assertion(), Reason.OTHER_ID);
        credential.expect("name", achievement.text("name"), Reason.NO_WORD);
        credential.expect("description", achievement.text("description"), Reason.NO_WORD);
        credential.drop("awardedDate", Reason.ONE_DATE);
        credential.drop("proof", Reason.OTHER_PROOF);
        credential.drop("credentialStatus", Reason.OTHER_PROOF);
        ObjectNode json =
                new Target()
                        .put("@context", CONTEXT)
                        .put("type", "Assertion")
                        .put("id", hosting.assertion())
                        .put("recipient", recipient())
                        .put("badge", hosting.badgeClass())
                        .put("verification", new Target().put("type", "HostedBadge").json())
                        .put("issuedOn", credential.time("validFrom", "issuanceDate"))
                        .put("expires", end())
                        .put("image", image)
                        .same(subject, "narrative")
                        .putAll(
                                "evidence",
                                credential.each("evidence").stream()
                                        .map(ToVersion2::evidence)
                                        .toList())
                        .json();
        subject.dropRest();
        credential.dropRest();
        return json;
    }

    /** What ends must not become endless unnoticed. */
    private Optional<JsonNode> end() {
        Optional<JsonNode> end = credential.time("validUntil", "expirationDate");
        if (end.isEmpty() && (credential.says("validUntil") || credential.says("expirationDate"))) {
            missing.add("expires");
        }
        return end;
    }

    private static ObjectNode evidence(Source evidence) {
        ObjectNode json =
                new Target()
                        .put("type", "Evidence")
                        .same(
                                evidence,
                                "id",
                                "name",
                                "description",
                                "narrative",
                                "genre",
                                "audience")
                        .json();
        evidence.dropRest();
        return json;
    }

    /** The identifier that verifiers of version 2.0 can compare best. */
    private ObjectNode recipient() {
        List<Source> identifiers = subject.each("identifier");
        Predicate<Source> known = one -> RECIPIENT_TYPES.containsKey(one.text("identityType"));
        Optional<Source> best =
                identifiers.stream()
                        .filter(one -> one.text("identityType").equals("emailAddress"))
                        .findFirst()
                        .or(() -> identifiers.stream().filter(known).findFirst());
        identifiers.stream()
                .filter(one -> best.filter(chosen -> chosen == one).isEmpty())
                .forEach(one -> lost.add(new Loss(one.place(), Reason.ONE_RECIPIENT)));
        if (best.isPresent()) {
            subject.drop("id", Reason.ONE_RECIPIENT);
            return recipient(best.get());
        }
        String id = subject.text("id");
        if (id.isEmpty()) {
            throw new CredentialProblem(
                    "The badge does not say who earned it in a way that version 2.0 knows");
        }
        return id.toLowerCase(Locale.ROOT).startsWith(MAIL)
                ? recipient("email", id.substring(MAIL.length()))
                : recipient(id.startsWith("http") ? "url" : "id", id);
    }

    private static ObjectNode recipient(Source identity) {
        ObjectNode json =
                new Target()
                        .put(
                                "type",
                                RECIPIENT_TYPES.getOrDefault(identity.text("identityType"), ""))
                        .put("hashed", identity.take("hashed"))
                        .put("identity", identity.take("identityHash"))
                        .put("salt", identity.take("salt"))
                        .json();
        identity.dropRest();
        return json;
    }

    private static ObjectNode recipient(String type, String identity) {
        return new Target().put("type", type).put("hashed", false).put("identity", identity).json();
    }

    private ObjectNode badgeClass(Optional<JsonNode> ownImage) {
        achievement.expect("id", hosting.badgeClass(), Reason.OTHER_ID);
        ObjectNode json =
                new Target()
                        .put("@context", CONTEXT)
                        .put("type", "BadgeClass")
                        .put("id", hosting.badgeClass())
                        .put("@language", achievement.take("inLanguage"))
                        .same(achievement, "version", "name", "description")
                        .put("image", image(achievement, "image").or(() -> ownImage))
                        .put("criteria", criteria())
                        .put("issuer", hosting.issuer())
                        .putAll(
                                "alignment",
                                achievement.each("alignment").stream()
                                        .map(ToVersion2::alignment)
                                        .toList())
                        .putAll("tags", achievement.take("tag"))
                        .putAll(
                                "related",
                                achievement.each("related").stream()
                                        .map(ToVersion2::related)
                                        .toList())
                        .json();
        achievement.dropRest();
        return json;
    }

    private ObjectNode criteria() {
        Source criteria = achievement.into("criteria");
        ObjectNode json = new Target().same(criteria, "id", "narrative").json();
        criteria.dropRest();
        return json;
    }

    private static ObjectNode alignment(Source alignment) {
        ObjectNode json =
                new Target()
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
                        .put("type", "BadgeClass")
                        .same(related, "id", "version")
                        .put("@language", related.take("inLanguage"))
                        .json();
        related.dropRest();
        return json;
    }

    private ObjectNode profile() {
        issuer.expect("id", hosting.issuer(), Reason.OTHER_ID);
        ObjectNode json =
                new Target()
                        .put("@context", CONTEXT)
                        .put("type", "Issuer")
                        .put("id", hosting.issuer())
                        .same(issuer, "name", "url", "email", "description")
                        .put("telephone", issuer.take("phone"))
                        .put("image", image(issuer, "image"))
                        .put(
                                "verification",
                                new Target()
                                        .put("type", "VerificationObject")
                                        .put("startsWith", hosting.startsWith())
                                        .json())
                        .json();
        issuer.dropRest();
        return json;
    }

    /** The address, and with it the words for those who cannot see it. */
    private static Optional<JsonNode> image(Source holder, String name) {
        List<Source> images = holder.each(name);
        if (images.isEmpty()) {
            return Optional.empty();
        }
        Source image = images.getFirst();
        ObjectNode json = new Target().same(image, "id", "caption").json();
        image.dropRest();
        if (!json.has("id")) {
            return Optional.empty();
        }
        return Optional.of(json.has("caption") ? json : json.path("id"));
    }
}
