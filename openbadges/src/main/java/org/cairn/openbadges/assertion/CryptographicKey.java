package org.cairn.openbadges.assertion;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.key.Jwk;
import org.cairn.openbadges.key.KeyProblem;
import org.cairn.openbadges.key.KeyType;
import org.cairn.openbadges.key.Multikey;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The key by which signed assertions are checked; the issuer's profile lists its address (Open
 * Badges 2.0, CryptographicKey).
 *
 * @param id its web address, the {@code creator} of what it signs
 * @param owner id of the issuer's profile
 * @param publicKeyPem a PEM block
 */
public record CryptographicKey(String id, String owner, String publicKeyPem) {

    private static final int LINE = 64;

    /**
     * The document of an RSA key, the kind that all verifiers of 2.0 know.
     *
     * @throws KeyProblem for keys of other kinds
     */
    public static CryptographicKey of(String id, String owner, Multikey key) {
        if (key.type() != KeyType.RSA) {
            throw new KeyProblem("Assertions of Open Badges 2.0 are signed with RSA keys");
        }
        var jwk = Jwk.write(key);
        try {
            var der =
                    KeyFactory.getInstance("RSA")
                            .generatePublic(
                                    new RSAPublicKeySpec(number(jwk, "n"), number(jwk, "e")))
                            .getEncoded();
            return new CryptographicKey(id, owner, pem(der));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("RSA is part of every JDK", e);
        }
    }

    private static BigInteger number(JsonNode jwk, String member) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(jwk.path(member).stringValue()));
    }

    private static String pem(byte[] der) {
        return "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(der)
                + "\n-----END PUBLIC KEY-----\n";
    }

    /** The document to serve at the id. */
    public ObjectNode toJson() {
        var json = StrictJson.object();
        json.put("@context", Members.CONTEXT);
        json.put("type", "CryptographicKey");
        json.put("id", id);
        json.put("owner", owner);
        json.put("publicKeyPem", publicKeyPem);
        return json;
    }

    /**
     * Reads a key by anybody; whether the block holds a usable key is not asked.
     *
     * @throws AssertionProblem when it has no block
     */
    public static CryptographicKey read(JsonNode json) {
        return new CryptographicKey(
                Members.text(json, "id").orElse(""),
                Members.reference(json, "owner").orElse(""),
                Members.required(json, "publicKeyPem"));
    }
}
