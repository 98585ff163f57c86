package org.cairn.openbadges.assertion;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cairn.openbadges.json.StrictJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * That one person earned one badge: hosted, valid as long as its address answers with it, or signed
 * (Open Badges 2.0, Assertion).
 *
 * @param id its web address, where it is hosted
 * @param badge address of the badge class
 * @param embeddedBadge the badge class itself, in what others wrote
 * @param verification {@code HostedBadge}, {@code SignedBadge}, or another type in what others
 *     wrote
 * @param creator address of the key that signs, of a signed one
 * @param image address of the baked picture
 * @param more extensions, endorsements and all else
 */
public record Assertion(
        String id,
        Recipient recipient,
        String badge,
        Optional<ObjectNode> embeddedBadge,
        String verification,
        Optional<String> creator,
        Instant issuedOn,
        Optional<Instant> expires,
        Optional<String> image,
        Optional<String> narrative,
        List<Evidence> evidence,
        More more) {

    /** The type of verification of what answers at its address. */
    public static final String HOSTED = "HostedBadge";

    /** The type of verification of what is a compact JWS. */
    public static final String SIGNED = "SignedBadge";

    private static final Set<String> KNOWN =
            Set.of(
                    "@context",
                    "type",
                    "id",
                    "recipient",
                    "badge",
                    "verification",
                    "verify",
                    "issuedOn",
                    "expires",
                    "image",
                    "narrative",
                    "evidence");

    /** Keeps copies of the lists, which nobody can change. */
    public Assertion {
        evidence = List.copyOf(evidence);
    }

    /**
     * An assertion to be hosted at its id, with all that is not required left out.
     *
     * @throws AssertionProblem when an address is none, or the earner is not named as the standard
     *     has it
     */
    public static Assertion hosted(String id, Recipient recipient, String badge, Instant issuedOn) {
        Members.requireAddress(id, "The id of the assertion");
        Members.requireAddress(badge, "The address of the badge class");
        recipient.requireIssuable();
        return new Assertion(
                id,
                recipient,
                badge,
                Optional.empty(),
                HOSTED,
                Optional.empty(),
                issuedOn.truncatedTo(ChronoUnit.SECONDS),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                More.NONE);
    }

    /**
     * The same, to be signed instead, by the key at that address.
     *
     * @throws AssertionProblem when the address is none
     */
    public Assertion signedBy(String key) {
        Members.requireAddress(key, "The address of the key");
        return new Assertion(
                id,
                recipient,
                badge,
                embeddedBadge,
                SIGNED,
                Optional.of(key),
                issuedOn,
                expires,
                image,
                narrative,
                evidence,
                more);
    }

    /**
     * The same, ending at a time or never.
     *
     * @throws AssertionProblem when it would end before it was issued
     */
    public Assertion until(Optional<Instant> end) {
        if (end.filter(time -> !time.isAfter(issuedOn)).isPresent()) {
            throw new AssertionProblem("The badge would end before it was issued");
        }
        return new Assertion(
                id,
                recipient,
                badge,
                embeddedBadge,
                verification,
                creator,
                issuedOn,
                end.map(time -> time.truncatedTo(ChronoUnit.SECONDS)),
                image,
                narrative,
                evidence,
                more);
    }

    /** The same, with what the earner showed and what is told about it. */
    public Assertion telling(Optional<String> story, List<Evidence> shown) {
        return new Assertion(
                id,
                recipient,
                badge,
                embeddedBadge,
                verification,
                creator,
                issuedOn,
                expires,
                image,
                story,
                shown,
                more);
    }

    /**
     * The same, with the address of its baked picture.
     *
     * @throws AssertionProblem when the address is none
     */
    public Assertion pictured(String address) {
        Members.requireAddress(address, "The address of the picture");
        return new Assertion(
                id,
                recipient,
                badge,
                embeddedBadge,
                verification,
                creator,
                issuedOn,
                expires,
                Optional.of(address),
                narrative,
                evidence,
                more);
    }

    /** The document to serve at the id, and to bake. */
    public ObjectNode toJson() {
        var json = StrictJson.object();
        json.put("@context", Members.CONTEXT);
        json.put("type", "Assertion");
        json.put("id", id);
        json.set("recipient", recipient.toJson());
        embeddedBadge.ifPresentOrElse(
                value -> json.set("badge", value), () -> json.put("badge", badge));
        var check = json.putObject("verification").put("type", verification);
        creator.ifPresent(key -> check.put("creator", key));
        json.put("issuedOn", issuedOn.toString());
        expires.ifPresent(value -> json.put("expires", value.toString()));
        image.ifPresent(value -> json.put("image", value));
        narrative.ifPresent(value -> json.put("narrative", value));
        if (!evidence.isEmpty()) {
            var array = json.putArray("evidence");
            evidence.forEach(item -> array.add(item.toJson()));
        }
        return more.into(json);
    }

    /**
     * Reads an assertion by anybody, as far as it can be understood.
     *
     * @throws AssertionProblem when it does not say what was earned, when, or by whom
     */
    public static Assertion read(JsonNode json) {
        return new Assertion(
                Members.text(json, "id").orElse(""),
                Recipient.read(json.path("recipient")),
                Members.reference(json, "badge").orElse(""),
                Members.embedded(json, "badge"),
                Members.text(json.path("verification"), "type")
                        .or(() -> Members.text(json.path("verify"), "type"))
                        .orElse(""),
                Members.reference(json.path("verification"), "creator"),
                Members.time(json, "issuedOn")
                        .orElseThrow(() ->
                                new AssertionProblem("The badge does not say when it was issued")),
                Members.time(json, "expires"),
                Members.reference(json, "image"),
                Members.text(json, "narrative"),
                Members.items(json, "evidence").stream().map(Evidence::read).toList(),
                More.of(json, KNOWN));
    }
}
