package org.cairn.verification;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cairn.openbadges.json.JsonProblem;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.verify.Documents.Answer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Documents in which issuers elsewhere say who they are, which keys are theirs, what their badges
 * are and which of them they took back; the same for all nodes, and still there after a restart.
 * Anybody can have such a document fetched, so few are kept, small ones, and not for long; never a
 * badge.
 */
@Component
class KeptDocuments {

    static final Duration LONGEST = Duration.ofDays(7);
    static final int LARGEST = 64 * 1024;
    static final int LARGEST_LIST = 256 * 1024;
    static final int MOST = 2_000;
    static final int MOST_BYTES = 32 * 1024 * 1024;
    private static final int LONGEST_ADDRESS = 2_000;

    private static final List<String> KEYS =
            List.of(
                    "verificationMethod",
                    "assertionMethod",
                    "publicKeyMultibase",
                    "publicKeyJwk",
                    "publicKeyPem");
    private static final List<String> DESCRIPTIONS =
            List.of("Issuer", "IssuerOrg", "Profile", "CryptographicKey", "BadgeClass");
    private static final List<String> BADGES_AND_LISTS =
            List.of("credentialSubject", "recipient", "revokedAssertions");
    private static final Pattern PEM = Pattern.compile("-----BEGIN (RSA )?PUBLIC KEY-----");
    private static final Pattern SIGNED =
            Pattern.compile("(?:[A-Za-z0-9_-]++\\.){2}[A-Za-z0-9_-]++");

    private final KeptDocumentStore store;

    /** What a document was asked for as. */
    enum Kind {
        /** Says who an issuer is, what its keys or its badges are. */
        DESCRIPTION,
        /** Says which badges an issuer took back. */
        LIST
    }

    /** A document, and when it was fetched. */
    record Kept(Answer.Found answer, Instant at) {

        Answer.Found old() {
            return new Answer.Found(answer.bytes(), answer.contentType(), Optional.of(at));
        }

        boolean isYoungerThan(Duration age, Instant now) {
            return now.isBefore(at.plus(age));
        }
    }

    KeptDocuments(KeptDocumentStore store) {
        this.store = store;
    }

    Optional<Kept> find(URI address, Kind kind, Instant now) {
        Optional<Kept> found =
                store.find(address, kind).filter(one -> one.isYoungerThan(LONGEST, now));
        found.ifPresent(one -> store.asked(address, kind, now));
        return found;
    }

    /** In place of what was there; what is not of that kind leaves nothing there. */
    void keep(URI address, Kind kind, Answer.Found found, Instant now) {
        if (address.toASCIIString().length() <= LONGEST_ADDRESS && isOf(kind, found.bytes())) {
            store.keep(address, kind, found, now);
            store.makeRoom(now.minus(LONGEST), MOST, MOST_BYTES);
        } else {
            store.forget(address, kind);
        }
    }

    void forget(URI address, Kind kind) {
        store.forget(address, kind);
    }

    private static boolean isOf(Kind kind, byte[] document) {
        return switch (kind) {
            case DESCRIPTION -> document.length <= LARGEST && isOfIssuer(document);
            case LIST -> document.length <= LARGEST_LIST && isRecord(document);
        };
    }

    private static boolean isOfIssuer(byte[] document) {
        return json(document)
                .map(KeptDocuments::describes)
                .orElseGet(() -> PEM.matcher(text(document)).find());
    }

    private static boolean describes(ObjectNode json) {
        return BADGES_AND_LISTS.stream().noneMatch(json::has)
                && (KEYS.stream().anyMatch(json::has)
                        || DESCRIPTIONS.stream().anyMatch(type -> isType(json, type))
                        || isOfFirstVersion(json));
    }

    /** Open Badges 1.0 has no types: a badge class names its issuer, an issuer its home page. */
    private static boolean isOfFirstVersion(ObjectNode json) {
        return json.path("name").isString()
                && (json.path("url").isString()
                        || json.path("issuer").isString() && json.path("criteria").isString());
    }

    /** The lists of the first version are objects of any form; others are signed as a JWS. */
    private static boolean isRecord(byte[] document) {
        return json(document).or(() -> signed(document)).filter(KeptDocuments::isList).isPresent();
    }

    private static Optional<ObjectNode> signed(byte[] document) {
        String text = text(document).strip();
        if (!SIGNED.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return json(Base64.getUrlDecoder().decode(text.split("\\.")[1]));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** Whoever makes a badge can call somebody else's badge its list: that is not kept. */
    private static boolean isList(ObjectNode json) {
        JsonNode subject = json.path("vc").path("credentialSubject");
        if (subject.isMissingNode()) {
            subject = json.path("credentialSubject");
        }
        return !json.has("recipient")
                && (subject.isMissingNode()
                        || subject.has("encodedList")
                        || subject.has("revokedCredential"));
    }

    private static Optional<ObjectNode> json(byte[] document) {
        try {
            return Optional.of(StrictJson.read(document, LARGEST_LIST));
        } catch (JsonProblem notJson) {
            return Optional.empty();
        }
    }

    private static String text(byte[] document) {
        return new String(document, StandardCharsets.UTF_8);
    }

    private static boolean isType(ObjectNode json, String wanted) {
        JsonNode type = json.path("type");
        return type.asString("").equals(wanted)
                || type.valueStream().anyMatch(one -> one.asString("").equals(wanted));
    }
}
