package org.cairn.openbadges.verify;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import org.cairn.openbadges.key.Jwk;
import org.cairn.openbadges.key.KeyProblem;
import org.cairn.openbadges.key.KeyType;
import org.cairn.openbadges.key.Multikey;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A public key that a JWS may be signed with, and the one algorithm that goes with it. */
sealed interface JwsKey {

    /** RS256, the least that Open Badges verifiers must know (RFC 7518, section 3.3). */
    record Rsa(BigInteger modulus, BigInteger exponent) implements JwsKey {

        private static final int MIN_BITS = 2048;
        private static final int MAX_BITS = 8192;

        /** Whether others could have found the private key by now. */
        boolean isTooShort() {
            return modulus.bitLength() < MIN_BITS;
        }

        @Override
        public boolean verifies(String algorithm, byte[] signed, byte[] signature) {
            if (!algorithm.equals("RS256") || isTooShort()) {
                return false;
            }
            try {
                var key =
                        KeyFactory.getInstance("RSA")
                                .generatePublic(new RSAPublicKeySpec(modulus, exponent));
                var check = Signature.getInstance("SHA256withRSA");
                check.initVerify(key);
                check.update(signed);
                return check.verify(signature);
            } catch (GeneralSecurityException e) {
                return false;
            }
        }
    }

    /** ES256, ES384 and EdDSA (RFC 7518, section 3.4; RFC 8037). */
    record Curve(Multikey key) implements JwsKey {

        @Override
        public boolean verifies(String algorithm, byte[] signed, byte[] signature) {
            return algorithm.equals(algorithm(key.type())) && key.verifies(signed, signature);
        }

        private static String algorithm(KeyType type) {
            return switch (type) {
                case ED25519 -> "EdDSA";
                case P256 -> "ES256";
                case P384 -> "ES384";
                default -> "none of these";
            };
        }
    }

    /** Whether the holder of the private key made the signature with that algorithm. */
    boolean verifies(String algorithm, byte[] signed, byte[] signature);

    /** Whether signatures of that algorithm can be checked here. */
    static boolean knows(String algorithm) {
        return switch (algorithm) {
            case "RS256", "ES256", "ES384", "EdDSA" -> true;
            default -> false;
        };
    }

    /** The key in a JWK or in a verification method; empty when it is of a kind not known here. */
    static Optional<JwsKey> read(JsonNode json) {
        try {
            if (json.path("publicKeyMultibase").isString()) {
                return Optional.of(
                        new Curve(Multikey.parse(json.path("publicKeyMultibase").stringValue())));
            }
            var jwk = json.path("publicKeyJwk") instanceof ObjectNode inner ? inner : json;
            return jwk.path("kty").asString("").equals("RSA")
                    ? Optional.of(rsa(number(jwk, "n"), number(jwk, "e")))
                    : jwk instanceof ObjectNode object
                            ? Optional.of(new Curve(Jwk.read(object)))
                            : Optional.empty();
        } catch (KeyProblem | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The RSA key in a PEM block, as Open Badges 2.0 publishes it. */
    static Optional<JwsKey> readPem(String pem) {
        var body = pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
        try {
            var key =
                    KeyFactory.getInstance("RSA")
                            .generatePublic(
                                    new X509EncodedKeySpec(Base64.getDecoder().decode(body)));
            return key instanceof RSAPublicKey rsa
                    ? Optional.of(rsa(rsa.getModulus(), rsa.getPublicExponent()))
                    : Optional.empty();
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static JwsKey rsa(BigInteger modulus, BigInteger exponent) {
        if (modulus.bitLength() > Rsa.MAX_BITS || exponent.bitLength() > 32) {
            throw new IllegalArgumentException("an RSA key that would take too long to use");
        }
        return new Rsa(modulus, exponent);
    }

    private static BigInteger number(JsonNode jwk, String member) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(jwk.path(member).asString("")));
    }
}
