package org.cairn.openbadges.key;

/** Checks signatures of the kinds that the cryptosuites and JOSE use. */
final class Signatures {

    private Signatures() {}

    static boolean verify(KeyType type, byte[] key, byte[] message, byte[] signature) {
        return switch (type) {
            case ED25519 -> Ed25519.verifies(key, message, signature);
            case P256, P384, P521 -> Curve.of(type).verify(key, message, signature);
            case RSA -> RsaPublicKey.read(key).verifies(message, signature);
            case SECP256K1, X25519, BLS12_381_G2 ->
                    throw new KeyProblem("Signatures by keys of type " + type + " are not read");
        };
    }
}
