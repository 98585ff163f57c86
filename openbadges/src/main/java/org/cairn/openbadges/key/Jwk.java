package org.cairn.openbadges.key;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Set;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.util.BigIntegers;
import org.cairn.openbadges.json.Jcs;
import org.cairn.openbadges.json.StrictJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Keys that are written as JSON Web Keys (RFC 7517, RFC 7518; RFC 8037 for Ed25519). */
public final class Jwk {

    private static final String SECRET = "d";

    private Jwk() {}

    /**
     * The public key in a JWK of type OKP (Ed25519, X25519), EC (P-256, P-384, P-521, secp256k1) or
     * RSA (2048 to 8192 bits). But for X25519 it is taken for one that signs, so that one that is
     * given to encryption is refused (RFC 7517, sections 4.2 and 4.3). Padding, which RFC 7515
     * forbids and some key services write, is passed over: it can stand for no other key, and
     * whoever holds a badge cannot mend its issuer's document.
     *
     * @throws KeyProblem for other kinds and uses, or when a member is missing or misshapen
     */
    public static Multikey read(ObjectNode jwk) {
        String type = jwk.path("kty").asString("");
        KeyType known = keyType(type, jwk.path("crv").asString(""));
        if (known != KeyType.X25519 && !maySign(jwk)) {
            throw new KeyProblem("The JWK is meant for other things than signatures");
        }
        return switch (known) {
            case RSA -> RsaPublicKey.of(number(jwk, "n"), number(jwk, "e")).toMultikey();
            case ED25519, X25519, BLS12_381_G2 -> Multikey.of(known, bytes(jwk, "x"));
            case P256, P384, P521, SECP256K1 -> point(known, jwk);
        };
    }

    private static boolean maySign(ObjectNode jwk) {
        JsonNode operations = jwk.path("key_ops");
        return !jwk.path("use").asString("").equals("enc")
                && (!operations.isArray()
                        || operations
                                .valueStream()
                                .map(operation -> operation.asString(""))
                                .anyMatch(Set.of("sign", "verify")::contains));
    }

    /**
     * The private key in a JWK. What is one's own has to be as it should: without padding (RFC
     * 7515, section 2), and on a curve as long as its numbers (RFC 7518, section 6.2.2.1).
     *
     * @throws KeyProblem when it is of a kind that does not sign here, misshapen, or does not fit
     *     the public part beside it
     */
    public static SigningKey readPrivate(ObjectNode jwk) {
        Multikey named = read(jwk);
        SigningKey key =
                switch (named.type()) {
                    case ED25519 -> Ed25519Key.fromSeed(secret(jwk));
                    case P256, P384, P521 -> EcKey.of(named.type(), secret(named.type(), jwk));
                    case RSA ->
                            RsaKey.of(
                                    number(jwk, "n"),
                                    number(jwk, "e"),
                                    new BigInteger(1, secret(jwk)));
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

    /** Whether JOSE has a form for keys of that type. */
    static boolean holds(KeyType type) {
        return type != KeyType.BLS12_381_G2;
    }

    private static KeyType keyType(String type, String curve) {
        if (type.equals("RSA")) {
            return KeyType.RSA;
        }
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

    static String curveName(KeyType type) {
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

    private static Multikey point(KeyType type, ObjectNode jwk) {
        ECPoint point = Points.read(type, coordinate(type, jwk, "x"), coordinate(type, jwk, "y"));
        return Multikey.ofSound(type, point.getEncoded(true));
    }

    /** As long as the numbers of the curve, zeros in front included (RFC 7518, section 6.2.1.2). */
    private static BigInteger coordinate(KeyType type, ObjectNode jwk, String member) {
        byte[] bytes = bytes(jwk, member);
        requireLength(type, bytes, member);
        return new BigInteger(1, bytes);
    }

    private static void requireLength(KeyType type, byte[] number, String member) {
        // a compressed point has one byte more
        if (!type.accepts(number.length + 1)) {
            throw new KeyProblem(
                    "The member "
                            + member
                            + " of the JWK is not as long as the numbers of its curve");
        }
    }

    private static byte[] secret(KeyType type, ObjectNode jwk) {
        byte[] number = secret(jwk);
        requireLength(type, number, SECRET);
        return number;
    }

    private static byte[] secret(ObjectNode jwk) {
        if (jwk.path(SECRET).asString("").endsWith("=")) {
            throw new KeyProblem(
                    "The member " + SECRET + " of the JWK is not base64url without padding");
        }
        return bytes(jwk, SECRET);
    }

    private static void writePoint(ObjectNode jwk, Multikey key) {
        ECPoint point = Points.read(key.type(), key.raw());
        jwk.put("kty", "EC");
        jwk.put("crv", curveName(key.type()));
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
