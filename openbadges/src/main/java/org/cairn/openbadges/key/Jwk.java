package org.cairn.openbadges.key;

import java.math.BigInteger;
import java.util.Base64;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads public keys that are written as JSON Web Keys (RFC 7517; RFC 8037 for Ed25519). */
public final class Jwk {

    private Jwk() {}

    /**
     * The public key in a JWK of type OKP (Ed25519, X25519) or EC (P-256, P-384, P-521, secp256k1).
     *
     * @throws KeyProblem for other kinds, or when a member is missing or misshapen
     */
    public static Multikey read(ObjectNode jwk) {
        String type = jwk.path("kty").asString("");
        String curve = jwk.path("crv").asString("");
        return switch (type + " " + curve) {
            case "OKP Ed25519" -> Multikey.of(KeyType.ED25519, bytes(jwk, "x"));
            case "OKP X25519" -> Multikey.of(KeyType.X25519, bytes(jwk, "x"));
            case "EC P-256" -> point(KeyType.P256, curve, jwk);
            case "EC P-384" -> point(KeyType.P384, curve, jwk);
            case "EC P-521" -> point(KeyType.P521, curve, jwk);
            case "EC secp256k1" -> point(KeyType.SECP256K1, curve, jwk);
            default -> throw new KeyProblem("A JWK of type " + type + " " + curve + " is not read");
        };
    }

    private static Multikey point(KeyType type, String curve, ObjectNode jwk) {
        try {
            return Multikey.of(
                    type,
                    CustomNamedCurves.getByName(curve)
                            .getCurve()
                            .validatePoint(
                                    new BigInteger(1, bytes(jwk, "x")),
                                    new BigInteger(1, bytes(jwk, "y")))
                            .getEncoded(true));
        } catch (IllegalArgumentException e) {
            throw new KeyProblem("The JWK is no point of the curve " + curve);
        }
    }

    private static byte[] bytes(ObjectNode jwk, String member) {
        JsonNode value = jwk.path(member);
        if (!value.isString()) {
            throw new KeyProblem("The JWK has no " + member);
        }
        try {
            return Base64.getUrlDecoder().decode(value.stringValue());
        } catch (IllegalArgumentException e) {
            throw new KeyProblem("The member " + member + " of the JWK is not base64url");
        }
    }
}
