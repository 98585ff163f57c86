package org.cairn.openbadges.status;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cairn.openbadges.Iri;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.json.ZonedTime;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The document that carries a status list (Bitstring Status List 1.0, section 2.2).
 *
 * @param id the address under which it is served
 * @param issuer id of the issuer; must be that of the badges
 * @param purposes the words in the document, one or several
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

    /** What a number of milliseconds can say. */
    private static final Duration LONGEST = Duration.ofMillis(Long.MAX_VALUE);

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
     * @throws StatusProblem when the list is too short to be issued, its address or its issuer is
     *     no address, it has no purpose, or a time is none that can be written
     */
    public ObjectNode toJson(Instant validFrom) {
        requireIssuable(validFrom);
        var json = StrictJson.object();
        json.putArray("@context").add("https://www.w3.org/ns/credentials/v2");
        json.put("id", id);
        json.putArray("type").add("VerifiableCredential").add("BitstringStatusListCredential");
        json.putObject("issuer").put("id", issuer);
        json.put("validFrom", validFrom.truncatedTo(ChronoUnit.SECONDS).toString());
        var subject = json.putObject("credentialSubject");
        subject.put("id", id + "#list");
        subject.put("type", "BitstringStatusList");
        if (purposes.size() == 1) {
            subject.put("statusPurpose", purposes.getFirst());
        } else {
            purposes.forEach(subject.putArray("statusPurpose")::add);
        }
        subject.put("encodedList", list.encode());
        timeToLive.ifPresent(time -> subject.put("ttl", time.toMillis()));
        return json;
    }

    private void requireIssuable(Instant validFrom) {
        StatusProblem.require(
                !list.tooShort(list.size()),
                () ->
                        "A status list has at least %d entries, not %d"
                                .formatted(StatusList.MIN_ENTRIES, list.entries() / list.size()));
        StatusProblem.require(
                Iri.isFull(id),
                () -> "The id of a status list must be its address, not \"" + id + "\"");
        StatusProblem.require(
                Iri.isFull(issuer),
                () -> "The issuer of a status list must be a full address, not \"" + issuer + "\"");
        StatusProblem.require(
                !purposes.isEmpty() && purposes.stream().noneMatch(String::isBlank),
                () -> "A status list must say its purpose");
        StatusProblem.require(
                timeToLive
                        .filter(time -> time.isNegative() || time.compareTo(LONGEST) > 0)
                        .isEmpty(),
                () -> "A status list cannot be used for a time that is negative or endless");
        StatusProblem.require(
                ZonedTime.canBeWritten(validFrom),
                () -> "The time " + validFrom + " lies outside the years 1 to 9999");
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
