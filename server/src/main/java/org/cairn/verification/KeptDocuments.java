package org.cairn.verification;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.openbadges.json.JsonProblem;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.verify.Documents.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Documents in which issuers elsewhere say who they are, which keys are theirs and what their
 * badges are. Anybody can have such a document fetched, so few are kept, small ones, and not for
 * long; never a list of revocations, nor a badge.
 */
final class KeptDocuments {

    static final Duration LONGEST = Duration.ofDays(7);
    static final int LARGEST = 64 * 1024;
    private static final int LONGEST_ADDRESS = 2_000;
    static final int MOST = 500;
    static final int MOST_BYTES = 8 * 1024 * 1024;

    private static final List<String> KEYS =
            List.of(
                    "verificationMethod",
                    "assertionMethod",
                    "publicKeyMultibase",
                    "publicKeyJwk",
                    "publicKeyPem");
    private static final List<String> DESCRIPTIONS =
            List.of("Issuer", "Profile", "CryptographicKey", "BadgeClass");
    private static final List<String> BADGES_AND_LISTS =
            List.of("credentialSubject", "recipient", "revokedAssertions");

    /** The one that was looked at last is the last. */
    private final Map<URI, Kept> kept = new LinkedHashMap<>(64, 0.75f, true);

    private long bytes;

    /** A document, and when it was fetched. */
    record Kept(Answer.Found answer, Instant at) {

        Answer.Found old() {
            return new Answer.Found(answer.bytes(), answer.contentType(), Optional.of(at));
        }

        boolean isYoungerThan(Duration age, Instant now) {
            return now.isBefore(at.plus(age));
        }

        int size() {
            return answer.bytes().length;
        }
    }

    synchronized Optional<Kept> find(URI address, Instant now) {
        return Optional.ofNullable(kept.get(address))
                .filter(one -> one.isYoungerThan(LONGEST, now));
    }

    /** In place of what was there; what is no document of an issuer leaves nothing there. */
    synchronized void keep(URI address, Answer.Found found, Instant now) {
        forget(address);
        boolean small =
                found.bytes().length <= LARGEST && address.toString().length() <= LONGEST_ADDRESS;
        if (small && isOfIssuer(found.bytes())) {
            Kept one = new Kept(found, now);
            kept.put(address, one);
            bytes += one.size();
            makeRoom(now);
        }
    }

    synchronized void forget(URI address) {
        Kept one = kept.remove(address);
        bytes -= one == null ? 0 : one.size();
    }

    synchronized int count() {
        return kept.size();
    }

    /** What is too old goes, then what nobody has asked for the longest. */
    private void makeRoom(Instant now) {
        for (Iterator<Kept> all = kept.values().iterator(); all.hasNext(); ) {
            Kept one = all.next();
            if (!one.isYoungerThan(LONGEST, now)) {
                all.remove();
                bytes -= one.size();
            }
        }
        Iterator<Kept> eldest = kept.values().iterator();
        while (kept.size() > MOST || bytes > MOST_BYTES) {
            bytes -= eldest.next().size();
            eldest.remove();
        }
    }

    private static boolean isOfIssuer(byte[] document) {
        try {
            ObjectNode json = StrictJson.read(document, LARGEST);
            return BADGES_AND_LISTS.stream().noneMatch(json::has)
                    && (KEYS.stream().anyMatch(json::has)
                            || DESCRIPTIONS.stream().anyMatch(type -> isType(json, type)));
        } catch (JsonProblem notJson) {
            return false;
        }
    }

    private static boolean isType(ObjectNode json, String wanted) {
        JsonNode type = json.path("type");
        return type.asString("").equals(wanted)
                || type.valueStream().anyMatch(one -> one.asString("").equals(wanted));
    }
}
