package org.cairn.openbadges.status;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.openbadges.Iri;
import org.cairn.openbadges.json.StrictJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A list that names what was revoked: {@code revokedCredential} of Open Badges 3.0 (section on
 * 1EdTechRevocationList) or {@code revokedAssertions} of Open Badges 2.0.
 *
 * @param issuer id of the issuer, empty if the list does not say
 * @param reasons of the revocations by id of the badge; an empty text where none is given
 */
public record RevocationList(String issuer, Map<String, String> reasons) {

    private static final int MAX_ENTRIES = 1_000_000;

    /** Keeps a copy. */
    public RevocationList {
        reasons = Map.copyOf(reasons);
    }

    /**
     * Reads a list that was fetched.
     *
     * @throws StatusProblem when the document is no such list
     */
    public static RevocationList read(ObjectNode json) {
        var subject = json.path("credentialSubject");
        var revoked =
                firstPresent(
                        json.path("revokedCredential"),
                        json.path("revokedAssertions"),
                        subject.path("revokedCredential"));
        if (revoked.size() > MAX_ENTRIES) {
            throw new StatusProblem("The revocation list is too long");
        }
        var reasons = new HashMap<String, String>();
        if (revoked.isArray()) {
            revoked.forEach(item -> keep(item, reasons));
        } else {
            keep(revoked, reasons);
        }
        var issuer = json.path("issuer");
        return new RevocationList(
                issuer.isObject() ? issuer.path("id").asString("") : issuer.asString(""), reasons);
    }

    /**
     * Reads the list of an issuer of Open Badges 1.0 or 1.1, an object of reasons by the {@code
     * uid} of the assertion, or the one of 2.0 that took its place.
     *
     * @throws StatusProblem when the document is no such list
     */
    public static RevocationList readFirstVersion(ObjectNode json) {
        if (json.has("revokedAssertions")) {
            return read(json);
        }
        if (json.size() > MAX_ENTRIES) {
            throw new StatusProblem("The revocation list is too long");
        }
        var reasons = new HashMap<String, String>();
        json.properties().stream()
                .filter(entry -> !entry.getKey().startsWith("@"))
                .forEach(entry -> reasons.put(entry.getKey(), entry.getValue().asString("")));
        return new RevocationList("", reasons);
    }

    /**
     * The list of an issuer's signed assertions of Open Badges 2.0, to serve at its address (Open
     * Badges 2.0, RevocationList). One well-known validator overlooks a list with a single entry.
     *
     * @throws StatusProblem when its address, its issuer or a badge in it is named by no address
     */
    public ObjectNode toJson(String id) {
        requireAddress(id, "The id of a revocation list");
        requireAddress(issuer, "The issuer of a revocation list");
        reasons.keySet().forEach(badge -> requireAddress(badge, "The id of a revoked badge"));
        var json = StrictJson.object();
        json.put("@context", "https://w3id.org/openbadges/v2");
        json.put("type", "RevocationList");
        json.put("id", id);
        json.put("issuer", issuer);
        var revoked = json.putArray("revokedAssertions");
        reasons.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> {
                    var item = revoked.addObject().put("id", entry.getKey());
                    if (!entry.getValue().isEmpty()) {
                        item.put("revocationReason", entry.getValue());
                    }
                });
        return json;
    }

    private static void requireAddress(String value, String what) {
        StatusProblem.require(
                Iri.isFull(value),
                () -> what + " must be a full address (URL or URN), not \"" + value + "\"");
    }

    /** Why the badge was revoked; empty when it was not, an empty text when no reason is given. */
    public Optional<String> revocation(String badgeId) {
        return Optional.ofNullable(reasons.get(badgeId));
    }

    private static JsonNode firstPresent(JsonNode... candidates) {
        for (var candidate : candidates) {
            if (candidate.isArray() || candidate.isObject() || candidate.isString()) {
                return candidate;
            }
        }
        throw new StatusProblem("The document that was fetched is not a revocation list");
    }

    /**
     * An entry may be a bare id, an assertion of the first version is named by its {@code uid}, and
     * one that says {@code "revoked": false} revokes nothing.
     */
    private static void keep(JsonNode item, Map<String, String> reasons) {
        if (item.isString()) {
            reasons.put(item.stringValue(), "");
        } else if (item.path("revoked").asBoolean(true)) {
            for (var name : List.of("id", "uid")) {
                var badge = item.path(name).asString("");
                if (!badge.isEmpty()) {
                    reasons.put(badge, item.path("revocationReason").asString(""));
                }
            }
        }
    }
}
