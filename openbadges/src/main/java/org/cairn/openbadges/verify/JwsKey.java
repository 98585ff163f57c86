package org.cairn.openbadges.verify;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.key.Jwk;
import org.cairn.openbadges.key.JwsAlgorithm;
import org.cairn.openbadges.key.KeyProblem;
import org.cairn.openbadges.key.Multikey;
import org.cairn.openbadges.key.VerificationMethod;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A public key that a JWS may be signed with, by the one algorithm that goes with it. */
record JwsKey(Multikey key) {

    /**
     * So many of the keys that an issuer lists are tried where nobody says which is meant. Where
     * there are more and none of these fits, it is open whether another one does.
     */
    static final int MAX_TRIED = 20;

    /** SHA-256 in base64url. */
    private static final int THUMBPRINT = 43;

    /** Whether the holder of the private key made the signature with that algorithm. */
    boolean verifies(String algorithm, byte[] signed, byte[] signature) {
        try {
            return fits(algorithm) && key.verifies(signed, signature);
        } catch (KeyProblem unusable) {
            return false;
        }
    }

    /** Whether keys of its kind sign with that algorithm. */
    boolean fits(String algorithm) {
        return JwsAlgorithm.named(algorithm)
                .filter(known -> known.keyType() == key.type())
                .isPresent();
    }

    /**
     * Whether a header's {@code kid} means that method: by its address, or by the thumbprint of its
     * key, as JOSE names keys (RFC 7638).
     */
    static boolean isMeant(String kid, VerificationMethod method) {
        return method.id().equals(kid.startsWith("#") ? method.controller() + kid : kid)
                || method.key().filter(key -> isThumbprint(kid, key)).isPresent();
    }

    private static boolean isThumbprint(String kid, Multikey key) {
        try {
            return kid.length() == THUMBPRINT && Jwk.thumbprint(key).equals(kid);
        } catch (KeyProblem noFormInJose) {
            return false;
        }
    }

    /** Whether signatures of that algorithm can be checked here. */
    static boolean knows(String algorithm) {
        return JwsAlgorithm.named(algorithm).isPresent();
    }

    /** The key in a JWK; empty when it is of a kind not known here. */
    static Optional<JwsKey> read(JsonNode jwk) {
        try {
            return jwk instanceof ObjectNode object
                    ? Optional.of(new JwsKey(Jwk.read(object)))
                    : Optional.empty();
        } catch (KeyProblem e) {
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
            return key instanceof RSAPublicKey rsa ? read(jwk(rsa)) : Optional.empty();
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static ObjectNode jwk(RSAPublicKey key) {
        var base64 = Base64.getUrlEncoder().withoutPadding();
        return StrictJson.object()
                .put("kty", "RSA")
                .put("n", base64.encodeToString(key.getModulus().toByteArray()))
                .put("e", base64.encodeToString(key.getPublicExponent().toByteArray()));
    }
}
