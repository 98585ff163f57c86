package org.cairn.openbadges.status;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cairn.openbadges.json.StrictJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The document that carries a status list (Bitstring Status List 1.0, section 2.2).
 *
 * @param id the address under which it is served
 * @param issuer id of the issuer; must be that of the badges
 * @param purposes the words in the document; one in what is written here
 * @param timeToLive how long it may be used without asking again ({@code ttl}), if it says so
 */
public record StatusListCredential(
        String id,
        String issuer,
        List<String> purposes,
        StatusList list,
        Optional<Duration> timeToLive) {

    /** How long a list may be used without asking again when it does not say. */
    public static final Duration DEFAULT_TIME_TO_LIVE = Duration.ofMinutes(5);

    private static final Set<String> TYPES =
            Set.of("BitstringStatusListCredential", "StatusList2021Credential");

    /** Keeps copies of the lists, which nobody can change. */
    public StatusListCredential {
        purposes = List.copyOf(purposes);
    }

    /** A list to be issued. */
    public static StatusListCredential of(
            String id, String issuer, StatusPurpose purpose, StatusList list) {
        return new StatusListCredential(
                id, issuer, List.of(purpose.word()), list, Optional.empty());
    }

    /**
     * The credential to sign, under the VC 2.0 context alone, which official validators want first.
     *
     * @throws StatusProblem when the list is too short to be issued
     */
    public ObjectNode toJson(Instant validFrom) {
        if (list.tooShort()) {
            throw new StatusProblem(
                    "A status list has at least %d entries, not %d"
                            .formatted(StatusList.MIN_ENTRIES, list.entries()));
        }
        var json = StrictJson.object();
        json.putArray("@context").add("https://www.w3.org/ns/credentials/v2");
        json.put("id", id);
        json.putArray("type").add("VerifiableCredential").add("BitstringStatusListCredential");
        json.putObject("issuer").put("id", issuer);
        json.put("validFrom", validFrom.truncatedTo(ChronoUnit.SECONDS).toString());
        var subject = json.putObject("credentialSubject");
        subject.put("id", id + "#list");
        subject.put("type", "BitstringStatusList");
        subject.put("statusPurpose", purposes.getFirst());
        subject.put("encodedList", list.encode());
        timeToLive.ifPresent(time -> subject.put("ttl", time.toMillis()));
        return json;
    }

    /**
     * Reads a list that was fetched; whether its signature is right is not asked here.
     *
     * @throws StatusProblem when it is no status list or cannot be unpacked
     */
    public static StatusListCredential read(ObjectNode json) {
        if (words(json.path("type")).stream().noneMatch(TYPES::contains)) {
            throw new StatusProblem("The document that was fetched is not a status list");
        }
        var subject = json.path("credentialSubject");
        var issuer = json.path("issuer");
        return new StatusListCredential(
                json.path("id").asString(""),
                issuer.isObject() ? issuer.path("id").asString("") : issuer.asString(""),
                words(subject.path("statusPurpose")),
                StatusList.decode(subject.path("encodedList").asString("")),
                timeToLive(subject.path("ttl")));
    }

    private static Optional<Duration> timeToLive(JsonNode json) {
        return json.isIntegralNumber() && json.canConvertToLong() && json.longValue() >= 0
                ? Optional.of(Duration.ofMillis(json.longValue()))
                : Optional.empty();
    }

    private static List<String> words(JsonNode json) {
        var words = new ArrayList<String>();
        if (json.isArray()) {
            json.forEach(item -> words.add(item.asString("")));
        } else if (json.isString()) {
            words.add(json.stringValue());
        }
        return words;
    }
}
