package org.cairn.openbadges.jwt;

import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.json.ZonedTime;
import org.cairn.openbadges.key.SigningKey;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Signs credentials as a JWT, in either of the two forms that are in use. Proofs that stand inside
 * are left out, as the JWT takes their place.
 *
 * <p>The algorithm is the one that goes with the key: EdDSA, ES256, ES384, ES512 or RS256.
 */
public final class CredentialJwt {

    private CredentialJwt() {}

    /**
     * The form of Open Badges 3.0, section 8.2.4: the payload is the credential with the claims
     * {@code iss}, {@code jti}, {@code sub} and {@code nbf} beside its own members, and {@code exp}
     * if it ends.
     *
     * @throws JwtProblem when the credential lacks what a claim must say: the id of its subject,
     *     say; when it is nested deeper than is read, or the key is referred to by a did:key of
     *     another one
     */
    public static String openBadges(ObjectNode credential, SigningKey key, KeyReference reference) {
        ObjectNode payload = unsecured(credential);
        ObjectNode claims = StrictJson.object();
        claims.put("iss", id(credential.path("issuer"), "issuer"));
        claims.put("jti", id(credential.path("id"), "id"));
        claims.put("sub", id(credential.path("credentialSubject"), "subject"));
        claims.put("nbf", seconds(credential, "validFrom", "issuanceDate"));
        if (credential.has("validUntil") || credential.has("expirationDate")) {
            claims.put("exp", seconds(credential, "validUntil", "expirationDate"));
        }
        claims.propertyNames().stream()
                .filter(payload::has)
                .findFirst()
                .ifPresent(name -> {
                    throw new JwtProblem("The credential has a member " + name + " of its own");
                });
        payload.setAll(claims);
        return CompactJws.sign(CompactJws.header(key, "JWT", reference), payload, key);
    }

    /**
     * The form of VC-JOSE-COSE 1.0, section 3.1: the payload is the credential and nothing else,
     * the type {@code vc+jwt}.
     *
     * @throws JwtProblem when a member of the credential would be taken for a claim that must not
     *     be there, when it is nested deeper than is read, or the key is referred to by a did:key
     *     of another one
     */
    public static String jose(ObjectNode credential, SigningKey key, KeyReference reference) {
        ObjectNode payload = unsecured(credential);
        if (payload.has("vc") || payload.has("vp")) {
            throw new JwtProblem("A credential that is signed so may have no member vc or vp");
        }
        ObjectNode header = CompactJws.header(key, "vc+jwt", reference);
        header.put("cty", "vc");
        return CompactJws.sign(header, payload, key);
    }

    private static ObjectNode unsecured(ObjectNode credential) {
        ObjectNode payload = StrictJson.object().setAll(credential);
        payload.remove("proof");
        return payload;
    }

    private static String id(JsonNode value, String what) {
        JsonNode id = value.isObject() ? value.path("id") : value;
        if (!id.isString() || id.stringValue().isBlank()) {
            throw new JwtProblem(
                    "A JWT of Open Badges 3.0 names the "
                            + what
                            + " of the credential, and this"
                            + " one has no id for it");
        }
        return id.stringValue();
    }

    private static long seconds(ObjectNode credential, String name, String olderName) {
        String text = credential.path(credential.has(name) ? name : olderName).asString("");
        return ZonedTime.read(text)
                .orElseThrow(() ->
                        new JwtProblem("The credential's " + name + " is not a time with a zone"))
                .getEpochSecond();
    }
}
