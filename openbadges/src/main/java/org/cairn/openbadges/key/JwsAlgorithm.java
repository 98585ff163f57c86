package org.cairn.openbadges.key;

import java.util.Arrays;
import java.util.Optional;

/**
 * The signature algorithms of JOSE that are used here, each for one type of key and no other, so
 * that nobody can have a key used in a way that it was not made for (RFC 7518, section 3.1; RFC
 * 8037; RFC 8725, section 3.1).
 */
public enum JwsAlgorithm {
    /** Ed25519 (RFC 8037, section 3.1). */
    EDDSA("EdDSA", KeyType.ED25519),
    /** P-256 with SHA-256 (RFC 7518, section 3.4). */
    ES256("ES256", KeyType.P256),
    /** P-384 with SHA-384. */
    ES384("ES384", KeyType.P384),
    /** P-521 with SHA-512. */
    ES512("ES512", KeyType.P521),
    /** RSA PKCS #1 v1.5 with SHA-256 (RFC 7518, section 3.3). */
    RS256("RS256", KeyType.RSA);

    /** The newer name of EdDSA with this curve (RFC 9864). */
    private static final String ED25519 = "Ed25519";

    private final String standardName;
    private final KeyType keyType;

    JwsAlgorithm(String standardName, KeyType keyType) {
        this.standardName = standardName;
        this.keyType = keyType;
    }

    /**
     * The algorithm that a header means; empty for all that is not known here, {@code none} too.
     */
    public static Optional<JwsAlgorithm> named(String alg) {
        return alg.equals(ED25519)
                ? Optional.of(EDDSA)
                : Arrays.stream(values())
                        .filter(algorithm -> algorithm.standardName.equals(alg))
                        .findFirst();
    }

    /**
     * The one algorithm that a key signs with.
     *
     * @throws KeyProblem when keys of that type sign no JWS
     */
    public static JwsAlgorithm of(KeyType type) {
        return Arrays.stream(values())
                .filter(algorithm -> algorithm.keyType == type)
                .findFirst()
                .orElseThrow(() -> new KeyProblem("A key of type " + type + " signs no JWS"));
    }

    /** As it stands in the header. */
    public String standardName() {
        return standardName;
    }

    /** The only kind of key that it goes with. */
    public KeyType keyType() {
        return keyType;
    }
}
