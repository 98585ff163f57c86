package org.cairn.openbadges.credential;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cairn.openbadges.json.StrictJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A badge by anybody, read without believing it: one value or many, Open Badges 3.0 on VC 2.0 or VC
 * 1.1. Never throws; what is missing or misshapen reads as empty. Unknown members stay in the node.
 *
 * @param node the document as it was read
 */
public record CredentialView(ObjectNode node) {

    /** The addresses of its contexts, in order; those written out are left aside. */
    public List<String> contexts() {
        return Shape.items(node.path("@context")).stream()
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .toList();
    }

    /** The id of this very credential; empty when it does not say. */
    public String id() {
        return Shape.text(node.path("id"));
    }

    /** What kinds of credential it says it is. */
    public List<String> types() {
        return Shape.texts(node.path("type"));
    }

    /** The badge's own name, or else the achievement's. */
    public String name() {
        String name = Shape.text(node.path("name"));
        return name.isEmpty() ? achievement().name() : name;
    }

    /** The badge's own description, or else the achievement's. */
    public String description() {
        String description = Shape.text(node.path("description"));
        return description.isEmpty() ? achievement().description() : description;
    }

    /** Address of the badge's own picture, or else of the achievement's. */
    public String image() {
        String image = Shape.reference(node.path("image"));
        return image.isEmpty() ? achievement().image() : image;
    }

    /** Who says that they issued it. */
    public ProfileView issuer() {
        return ProfileView.of(node.path("issuer"));
    }

    /** {@code validFrom}, or {@code issuanceDate} of VC 1.1. */
    public Optional<Instant> validFrom() {
        return Shape.time(either("validFrom", "issuanceDate"));
    }

    /** {@code validUntil}, or {@code expirationDate} of VC 1.1. */
    public Optional<Instant> validUntil() {
        return Shape.time(either("validUntil", "expirationDate"));
    }

    /** When it was earned, as it says. */
    public Optional<Instant> awardedDate() {
        return Shape.time(node.path("awardedDate"));
    }

    /** The first subject; an empty object when there is none. */
    public ObjectNode subject() {
        return Shape.objects(node.path("credentialSubject")).stream()
                .findFirst()
                .orElseGet(StrictJson::object);
    }

    /** The earner’s address or DID; empty when it does not say. */
    public String recipientId() {
        return Shape.text(subject().path("id"));
    }

    /** The identifiers of the earner that are well formed. */
    public List<IdentityObject> identities() {
        return Shape.objects(subject().path("identifier")).stream()
                .flatMap(identity -> identity(identity).stream())
                .toList();
    }

    /** Whether the earner is who the value names: by id, or by an identifier. */
    public boolean isAbout(String value) {
        return recipientId().equals(value)
                || recipientId().equals("mailto:" + value)
                || identities().stream().anyMatch(identity -> identity.matches(value));
    }

    /** What was earned; an empty view when it does not say. */
    public AchievementView achievement() {
        return new AchievementView(
                Shape.objects(subject().path("achievement")).stream()
                        .findFirst()
                        .orElseGet(StrictJson::object));
    }

    /** The results, each joined with what the achievement says about it. */
    public List<ResultView> results() {
        AchievementView achievement = achievement();
        return Shape.objects(subject().path("result")).stream()
                .map(result -> ResultView.of(result, achievement))
                .toList();
    }

    /** What it was awarded for. */
    public List<EvidenceView> evidence() {
        return Shape.objects(node.path("evidence")).stream().map(EvidenceView::of).toList();
    }

    /** What the earner did, in Markdown. */
    public String narrative() {
        return Shape.text(subject().path("narrative"));
    }

    /** In which role it was earned; empty when it does not say. */
    public String role() {
        return Shape.text(subject().path("role"));
    }

    /** In which term it was earned; empty when it does not say. */
    public String term() {
        return Shape.text(subject().path("term"));
    }

    /** The number of the license that it stands for; empty when it does not say. */
    public String licenseNumber() {
        return Shape.text(subject().path("licenseNumber"));
    }

    /** The credits that were earned. */
    public Optional<BigDecimal> creditsEarned() {
        return Shape.number(subject().path("creditsEarned"));
    }

    /** Since when it was worked for. */
    public Optional<Instant> activityStartDate() {
        return Shape.time(subject().path("activityStartDate"));
    }

    /** Until when it was worked for. */
    public Optional<Instant> activityEndDate() {
        return Shape.time(subject().path("activityEndDate"));
    }

    /** The body whose assessment was relied on. */
    public ProfileView source() {
        return ProfileView.of(subject().path("source"));
    }

    /** What others say of the badge itself, none of it believed. */
    public List<EndorsementView> endorsements() {
        return EndorsementView.all(node);
    }

    /** Addresses of the terms of use. */
    public List<String> termsOfUse() {
        return Shape.items(node.path("termsOfUse")).stream()
                .map(Shape::reference)
                .filter(address -> !address.isEmpty())
                .toList();
    }

    /** Address at which a newer copy can be had. */
    public String refreshService() {
        return Shape.reference(node.path("refreshService"));
    }

    private JsonNode either(String name, String older) {
        return node.has(name) ? node.path(name) : node.path(older);
    }

    private static Optional<IdentityObject> identity(ObjectNode json) {
        try {
            return Optional.of(
                    new IdentityObject(
                            json.path("hashed").asBoolean(false),
                            Shape.text(json.path("identityHash")),
                            Shape.text(json.path("identityType")),
                            Shape.text(json.path("salt"))));
        } catch (CredentialProblem misshapen) {
            return Optional.empty();
        }
    }
}
