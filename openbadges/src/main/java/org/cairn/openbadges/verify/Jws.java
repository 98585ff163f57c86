package org.cairn.openbadges.verify;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cairn.openbadges.json.JsonProblem;
import org.cairn.openbadges.json.StrictJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A compact JWS, taken apart but not believed (RFC 7515, section 3.1). */
record Jws(ObjectNode header, ObjectNode payload, byte[] signed, byte[] signature) {

    private static final Pattern COMPACT =
            Pattern.compile("[A-Za-z0-9_-]++\\.[A-Za-z0-9_-]++\\.[A-Za-z0-9_-]*+");

    private static final Pattern ENVELOPE = envelope("vc");
    private static final Pattern ENVELOPE_OF_PRESENTATION = envelope("vp");

    /** The claims that repeat what a credential says, and when it was signed (RFC 7519, 4.1). */
    private static final List<String> CLAIMS = List.of("iss", "jti", "sub", "nbf", "exp", "iat");

    private static final int PARTS = 3;
    private static final int MAX_HEADER = 1 << 16;

    /** The longest compact form whose payload is read. */
    static final int MAX_LENGTH = Opening.MAX_RECORD / 3 * 4 + 2 * MAX_HEADER;

    static boolean looksLikeJws(String text) {
        return COMPACT.matcher(text).matches();
    }

    /** The parts; empty when they are no JSON objects, or more than is read. */
    static Optional<Jws> parse(String text) {
        if (text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        var parts = text.split("\\.", -1);
        if (parts.length != PARTS) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Jws(
                            StrictJson.read(decode(parts[0]), MAX_HEADER),
                            StrictJson.read(decode(parts[1]), Opening.MAX_RECORD),
                            (parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII),
                            decode(parts[2])));
        } catch (JsonProblem | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether the document is an envelope, whatever is in it. */
    static boolean isEnvelope(JsonNode json) {
        return Json.isType(json, "EnvelopedVerifiableCredential");
    }

    /** The JWT in an envelope (VC Data Model 2.0, section 4.12.1). */
    static Optional<String> enveloped(JsonNode json) {
        var data = ENVELOPE.matcher(Json.text(json, "id"));
        return isEnvelope(json) && data.matches() ? Optional.of(data.group(1)) : Optional.empty();
    }

    /** The JWT in the envelope of a presentation (VC Data Model 2.0, section 4.13.2). */
    static Optional<String> envelopedPresentation(JsonNode json) {
        var data = ENVELOPE_OF_PRESENTATION.matcher(Json.text(json, "id"));
        return Json.isType(json, "EnvelopedVerifiablePresentation") && data.matches()
                ? Optional.of(data.group(1))
                : Optional.empty();
    }

    private static Pattern envelope(String kind) {
        return Pattern.compile(
                "data:application/(?:KIND\\+jwt|KIND\\+ld\\+jwt|KIND-ld\\+jwt)(?:;[^,;]*)*+,([^,]+)"
                        .replace("KIND", kind));
    }

    private static byte[] decode(String part) {
        return Base64.getUrlDecoder().decode(part);
    }

    /**
     * What was signed: the payload itself, or in the older form its {@code vc} member, completed by
     * the claims beside it (VC Data Model 1.1, section 6.3.1).
     */
    ObjectNode credential() {
        if (!(payload.path("vc") instanceof ObjectNode old)) {
            return payload;
        }
        return completed(old);
    }

    /**
     * What was signed, with all that only the claims say, and without the claims themselves: for a
     * reader who leaves the JWT behind.
     */
    ObjectNode withoutClaims() {
        if (isOlderForm() || !Json.isType(payload, "VerifiableCredential")) {
            return credential();
        }
        return completed(payload).remove(CLAIMS);
    }

    private ObjectNode completed(ObjectNode said) {
        var credential = said.deepCopy();
        complete(credential, "id", "jti");
        if (credential.path("issuer") instanceof ObjectNode issuer) {
            complete(issuer, "id", "iss");
        } else {
            complete(credential, "issuer", "iss");
        }
        var subjects = Json.objects(credential.path("credentialSubject"));
        if (subjects.size() == 1) {
            complete(subjects.getFirst(), "id", "sub");
        }
        completeTime(credential, "issuanceDate", "nbf");
        completeTime(credential, "expirationDate", "exp");
        return credential;
    }

    /**
     * The presentation that was signed: the payload, or in the older form its {@code vp} member.
     */
    ObjectNode presentation() {
        return payload.path("vp") instanceof ObjectNode old ? old : payload;
    }

    /** Whether it has the older form, with the credential in a member of its own. */
    boolean isOlderForm() {
        return payload.path("vc").isObject();
    }

    /** Whether it says of itself that nobody signed it (RFC 7519, section 6). */
    boolean isUnsecured() {
        return headerText("alg").equalsIgnoreCase("none");
    }

    /** Whether its algorithm is none, or one that whoever can check it can sign with, too. */
    boolean protectsNothing() {
        var algorithm = headerText("alg");
        return isUnsecured() || algorithm.startsWith("HS") || algorithm.isEmpty();
    }

    String headerText(String member) {
        return header.path(member).asString("");
    }

    private void complete(ObjectNode json, String member, String claim) {
        if (!json.has(member) && payload.has(claim)) {
            json.set(member, payload.path(claim));
        }
    }

    private void completeTime(ObjectNode credential, String member, String claim) {
        var newer = member.equals("issuanceDate") ? "validFrom" : "validUntil";
        if (!credential.has(member) && !credential.has(newer)) {
            Times.seconds(payload.path(claim))
                    .ifPresent(time -> credential.put(member, time.toString()));
        }
    }
}
