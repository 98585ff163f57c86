package org.cairn.openbadges.verify;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cairn.openbadges.json.JsonProblem;
import org.cairn.openbadges.json.StrictJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tells apart what issuers publish, for those who keep copies of it: who they are, and what they
 * took back. Badges are neither.
 */
public final class Publications {

    private static final int LARGEST = 4 << 20;

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

    private Publications() {}

    /**
     * Whether a document says who an issuer is, what its keys or its badges are: a controller
     * document, a profile, a key or badge class of Open Badges 2.0, 1.1 or 1.0, a PEM block.
     */
    public static boolean isDescription(byte[] document) {
        return json(document)
                .map(Publications::describes)
                .orElseGet(() -> PEM.matcher(text(document)).find());
    }

    /**
     * Whether a document may be a list of what an issuer took back, signed inside or as a JWS. The
     * lists of Open Badges 1.0 are objects of any form; whoever makes a badge can call somebody
     * else's badge its list, so that a badge is none.
     */
    public static boolean isStatusList(byte[] document) {
        return json(document)
                .or(() -> Jws.parse(text(document).strip()).map(Jws::payload))
                .filter(Publications::isList)
                .isPresent();
    }

    private static boolean describes(ObjectNode json) {
        return BADGES_AND_LISTS.stream().noneMatch(json::has)
                && (KEYS.stream().anyMatch(json::has)
                        || DESCRIPTIONS.stream().anyMatch(type -> Json.isType(json, type))
                        || isOfFirstVersion(json));
    }

    /** Open Badges 1.0 has no types: a badge class names its issuer, an issuer its home page. */
    private static boolean isOfFirstVersion(ObjectNode json) {
        return json.path("name").isString()
                && (json.path("url").isString()
                        || json.path("issuer").isString() && json.path("criteria").isString());
    }

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
            return Optional.of(StrictJson.read(document, LARGEST));
        } catch (JsonProblem notJson) {
            return Optional.empty();
        }
    }

    private static String text(byte[] document) {
        return new String(document, StandardCharsets.UTF_8);
    }
}
