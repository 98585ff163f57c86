package org.cairn.openbadges.key;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/**
 * Checks signatures of the kinds that the cryptosuites use; the only place that knows
 * BouncyCastle's verifiers.
 */
final class Signatures {

    private static final int P256_FIELD = 32;
    private static final int P384_FIELD = 48;

    private Signatures() {}

    static boolean verify(KeyType type, byte[] key, byte[] message, byte[] signature) {
        return switch (type) {
            case ED25519 -> ed25519(key, message, signature);
            case P256 -> ecdsa("P-256", P256_FIELD, key, hash("SHA-256", message), signature);
            case P384 -> ecdsa("P-384", P384_FIELD, key, hash("SHA-384", message), signature);
            default -> throw new KeyProblem("Signatures by keys of type " + type + " are not read");
        };
    }

    private static boolean ed25519(byte[] key, byte[] message, byte[] signature) {
        return signature.length == Ed25519.SIGNATURE_SIZE
                && Ed25519.verify(signature, 0, key, 0, message, 0, message.length);
    }

    /** The signature is r and s side by side, each as long as the field (IEEE P1363). */
    private static boolean ecdsa(
            String curve, int field, byte[] key, byte[] hash, byte[] signature) {
        if (signature.length != 2 * field) {
            return false;
        }
        X9ECParameters named = CustomNamedCurves.getByName(curve);
        ECDomainParameters domain = new ECDomainParameters(named);
        ECDSASigner signer = new ECDSASigner();
        try {
            signer.init(
                    false, new ECPublicKeyParameters(named.getCurve().decodePoint(key), domain));
        } catch (IllegalArgumentException e) {
            throw new KeyProblem("The public key is no point of the curve " + curve);
        }
        BigInteger r = new BigInteger(1, Arrays.copyOfRange(signature, 0, field));
        BigInteger s = new BigInteger(1, Arrays.copyOfRange(signature, field, 2 * field));
        return signer.verifySignature(hash, r, s);
    }

    private static byte[] hash(String algorithm, byte[] message) {
        try {
            return MessageDigest.getInstance(algorithm).digest(message);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(algorithm + " is part of every JDK", e);
        }
    }
}
