package org.cairn.openbadges.key;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.util.BigIntegers;
import org.cairn.openbadges.json.Jcs;
import org.cairn.openbadges.json.StrictJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Keys that are written as JSON Web Keys (RFC 7517, RFC 7518; RFC 8037 for Ed25519). */
public final class Jwk {

    private Jwk() {}

    /**
     * The public key in a JWK of type OKP (Ed25519, X25519), EC (P-256, P-384, P-521, secp256k1) or
     * RSA (2048 to 8192 bits).
     *
     * @throws KeyProblem for other kinds, or when a member is missing or misshapen
     */
    public static Multikey read(ObjectNode jwk) {
        String type = jwk.path("kty").asString("");
        String curve = jwk.path("crv").asString("");
        if (type.equals("RSA")) {
            return RsaPublicKey.of(number(jwk, "n"), number(jwk, "e")).toMultikey();
        }
        KeyType known = keyType(type, curve);
        return type.equals("OKP") ? Multikey.of(known, bytes(jwk, "x")) : point(known, curve, jwk);
    }

    /**
     * The private key in a JWK.
     *
     * @throws KeyProblem when it is of a kind that does not sign here, or does not fit the public
     *     part beside it
     */
    public static SigningKey readPrivate(ObjectNode jwk) {
        Multikey named = read(jwk);
        SigningKey key =
                switch (named.type()) {
                    case ED25519 -> Ed25519Key.fromSeed(bytes(jwk, "d"));
                    case P256, P384, P521 -> EcKey.of(named.type(), bytes(jwk, "d"));
                    case RSA -> RsaKey.of(number(jwk, "n"), number(jwk, "e"), number(jwk, "d"));
                    case SECP256K1, X25519, BLS12_381_G2 ->
                            throw new KeyProblem(
                                    "Keys of type " + named.type() + " do not sign here");
                };
        if (!key.publicKey().equals(named)) {
            throw new KeyProblem("The private part of the JWK does not belong to the public part");
        }
        return key;
    }

    /**
     * The public key as a JWK: only the members that make the key.
     *
     * @throws KeyProblem for a key that JOSE has no form for
     */
    public static ObjectNode write(Multikey key) {
        ObjectNode jwk = StrictJson.object();
        switch (key.type()) {
            case ED25519, X25519 -> {
                jwk.put("kty", "OKP");
                jwk.put("crv", curveName(key.type()));
                jwk.put("x", base64(key.raw()));
            }
            case P256, P384, P521, SECP256K1 -> writePoint(jwk, key);
            case RSA -> {
                RsaPublicKey rsa = RsaPublicKey.read(key.raw());
                jwk.put("kty", "RSA");
                jwk.put("n", base64(BigIntegers.asUnsignedByteArray(rsa.modulus())));
                jwk.put("e", base64(BigIntegers.asUnsignedByteArray(rsa.exponent())));
            }
            case BLS12_381_G2 -> throw new KeyProblem("BLS keys are not written as JWK");
        }
        return jwk;
    }

    /**
     * The SHA-256 thumbprint by which JOSE names a key, in base64url (RFC 7638).
     *
     * @throws KeyProblem for a key that JOSE has no form for
     */
    public static String thumbprint(Multikey key) {
        try {
            // only required members, in the order of their names, without space: as JCS writes
            byte[] canonical = Jcs.canonicalize(write(key)).getBytes(StandardCharsets.UTF_8);
            return base64(MessageDigest.getInstance("SHA-256").digest(canonical));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }

    private static KeyType keyType(String type, String curve) {
        return switch (type + " " + curve) {
            case "OKP Ed25519" -> KeyType.ED25519;
            case "OKP X25519" -> KeyType.X25519;
            case "EC P-256" -> KeyType.P256;
            case "EC P-384" -> KeyType.P384;
            case "EC P-521" -> KeyType.P521;
            case "EC secp256k1" -> KeyType.SECP256K1;
            default -> throw new KeyProblem("A JWK of type " + type + " " + curve + " is not read");
        };
    }

    private static String curveName(KeyType type) {
        return switch (type) {
            case ED25519 -> "Ed25519";
            case X25519 -> "X25519";
            case P256 -> "P-256";
            case P384 -> "P-384";
            case P521 -> "P-521";
            case SECP256K1 -> "secp256k1";
            case BLS12_381_G2, RSA -> throw new KeyProblem(type + " is no curve of JOSE");
        };
    }

    private static Multikey point(KeyType type, String curve, ObjectNode jwk) {
        try {
            return Multikey.of(
                    type,
                    CustomNamedCurves.getByName(curve)
                            .getCurve()
                            .validatePoint(number(jwk, "x"), number(jwk, "y"))
                            .getEncoded(true));
        } catch (IllegalArgumentException e) {
            throw new KeyProblem("The JWK is no point of the curve " + curve);
        }
    }

    private static void writePoint(ObjectNode jwk, Multikey key) {
        String curve = curveName(key.type());
        ECPoint point;
        try {
            point = CustomNamedCurves.getByName(curve).getCurve().decodePoint(key.raw());
        } catch (IllegalArgumentException e) {
            throw new KeyProblem("The public key is no point of the curve " + curve);
        }
        jwk.put("kty", "EC");
        jwk.put("crv", curve);
        jwk.put("x", base64(point.getAffineXCoord().getEncoded()));
        jwk.put("y", base64(point.getAffineYCoord().getEncoded()));
    }

    private static BigInteger number(ObjectNode jwk, String member) {
        return new BigInteger(1, bytes(jwk, member));
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

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
