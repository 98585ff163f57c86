package org.cairn.openbadges.key;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SHA384Digest;
import org.bouncycastle.crypto.digests.SHA512Digest;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.util.BigIntegers;

/**
 * The elliptic curves of NIST, each with the hash that it signs with (RFC 7518, section 3.4; VC
 * Data Integrity ECDSA 1.0, section 3).
 */
enum Curve {
    P256(KeyType.P256, "P-256", 32, "SHA-256", 0x1306),
    P384(KeyType.P384, "P-384", 48, "SHA-384", 0x1307),
    P521(KeyType.P521, "P-521", 66, "SHA-512", 0x1308);

    private final KeyType type;
    private final String standardName;
    private final int field;
    private final String hash;
    private final int secretCodec;

    Curve(KeyType type, String standardName, int field, String hash, int secretCodec) {
        this.type = type;
        this.standardName = standardName;
        this.field = field;
        this.hash = hash;
        this.secretCodec = secretCodec;
    }

    static Curve of(KeyType type) {
        return Arrays.stream(values())
                .filter(curve -> curve.type == type)
                .findFirst()
                .orElseThrow(() -> new KeyProblem("A key of type " + type + " cannot sign here"));
    }

    KeyType type() {
        return type;
    }

    /** Bytes of a number of the curve. */
    int field() {
        return field;
    }

    /** The multicodec number of private keys as an unsigned varint of two bytes. */
    byte[] secretHeader() {
        return new byte[] {(byte) (secretCodec & 0x7f | 0x80), (byte) (secretCodec >> 7)};
    }

    ECDomainParameters domain() {
        return new ECDomainParameters(parameters());
    }

    private X9ECParameters parameters() {
        return CustomNamedCurves.getByName(standardName);
    }

    /** The compressed public point of a private number. */
    byte[] publicPoint(BigInteger secret) {
        return parameters().getG().multiply(secret).normalize().getEncoded(true);
    }

    /** Signs without any randomness (RFC 6979): r and s side by side, each as long as the field. */
    byte[] sign(BigInteger secret, byte[] message) {
        ECDSASigner signer = new ECDSASigner(new HMacDSAKCalculator(digest()));
        signer.init(true, new ECPrivateKeyParameters(secret, domain()));
        BigInteger[] signature = signer.generateSignature(hash(message));
        byte[] both = new byte[2 * field];
        BigIntegers.asUnsignedByteArray(signature[0], both, 0, field);
        BigIntegers.asUnsignedByteArray(signature[1], both, field, field);
        return both;
    }

    /**
     * @throws KeyProblem when the key is no point of the curve
     */
    boolean verify(byte[] key, byte[] message, byte[] signature) {
        if (signature.length != 2 * field) {
            return false;
        }
        ECDSASigner signer = new ECDSASigner();
        try {
            signer.init(
                    false,
                    new ECPublicKeyParameters(parameters().getCurve().decodePoint(key), domain()));
        } catch (IllegalArgumentException e) {
            throw new KeyProblem("The public key is no point of the curve " + standardName);
        }
        BigInteger r = new BigInteger(1, Arrays.copyOfRange(signature, 0, field));
        BigInteger s = new BigInteger(1, Arrays.copyOfRange(signature, field, 2 * field));
        return signer.verifySignature(hash(message), r, s);
    }

    private Digest digest() {
        return switch (this) {
            case P256 -> new SHA256Digest();
            case P384 -> new SHA384Digest();
            case P521 -> new SHA512Digest();
        };
    }

    private byte[] hash(byte[] message) {
        try {
            return MessageDigest.getInstance(hash).digest(message);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(hash + " is part of every JDK", e);
        }
    }
}
