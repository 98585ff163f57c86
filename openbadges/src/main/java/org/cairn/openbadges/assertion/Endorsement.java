package org.cairn.openbadges.assertion;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.cairn.openbadges.json.StrictJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * That somebody vouches for a badge, a badge class or an issuer; believed as its own verification
 * says (Open Badges 2.0, Endorsement).
 *
 * @param id its web address
 * @param endorsed id of what it is about ({@code claim.id})
 * @param comment what is said of it; may be empty
 * @param issuer address of the profile of who endorses
 * @param embeddedIssuer the profile itself, in what others wrote
 * @param verification {@code HostedBadge}, or another type in what others wrote
 */
public record Endorsement(
        String id,
        String endorsed,
        String comment,
        String issuer,
        Optional<ObjectNode> embeddedIssuer,
        Instant issuedOn,
        String verification,
        More more) {

    private static final Set<String> KNOWN =
            Set.of("@context", "type", "id", "claim", "issuer", "issuedOn", "verification");

    /**
     * One to be hosted at its id.
     *
     * @throws AssertionProblem when an address is none
     */
    public static Endorsement hosted(
            String id, String endorsed, String comment, String issuer, Instant issuedOn) {
        Members.requireAddress(id, "The id of the endorsement");
        Members.requireAddress(endorsed, "The id of what is endorsed");
        Members.requireAddress(issuer, "The address of who endorses");
        return new Endorsement(
                id,
                endorsed,
                comment,
                issuer,
                Optional.empty(),
                issuedOn.truncatedTo(ChronoUnit.SECONDS),
                Assertion.HOSTED,
                More.NONE);
    }

    /** The document to serve at the id. */
    public ObjectNode toJson() {
        var json = StrictJson.object();
        json.put("@context", Members.CONTEXT);
        json.put("type", "Endorsement");
        json.put("id", id);
        var claim = json.putObject("claim").put("id", endorsed);
        if (!comment.isEmpty()) {
            claim.put("endorsementComment", comment);
        }
        embeddedIssuer.ifPresentOrElse(
                value -> json.set("issuer", value), () -> json.put("issuer", issuer));
        json.put("issuedOn", issuedOn.toString());
        json.putObject("verification").put("type", verification);
        return more.into(json);
    }

    /**
     * Reads an endorsement by anybody, as far as it can be understood.
     *
     * @throws AssertionProblem when it does not say what is endorsed, by whom, or when
     */
    public static Endorsement read(JsonNode json) {
        var issuer = Members.reference(json, "issuer");
        var embedded = Members.embedded(json, "issuer");
        if (issuer.isEmpty() && embedded.isEmpty()) {
            throw new AssertionProblem("The endorsement does not say whose it is");
        }
        return new Endorsement(
                Members.text(json, "id").orElse(""),
                Members.text(json.path("claim"), "id")
                        .orElseThrow(
                                () -> new AssertionProblem("The endorsement does not say of what")),
                Members.text(json.path("claim"), "endorsementComment").orElse(""),
                issuer.orElse(""),
                embedded,
                Members.time(json, "issuedOn")
                        .orElseThrow(
                                () -> new AssertionProblem("The endorsement does not say of when")),
                Members.text(json.path("verification"), "type").orElse(""),
                More.of(json, KNOWN));
    }
}
