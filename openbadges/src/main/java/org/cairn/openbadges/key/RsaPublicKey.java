package org.cairn.openbadges.key;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.RSAPublicKeySpec;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;

/**
 * The two numbers of a public RSA key, which a Multikey holds in PKCS #1 form (RFC 8017, section
 * A.1.1). Keys that are too short to protect, or so long that they take too much time, are refused.
 */
record RsaPublicKey(BigInteger modulus, BigInteger exponent) {

    static final int MIN_BITS = 2048;
    static final int MAX_BITS = 8192;

    private static final int MAX_EXPONENT_BITS = 32;

    RsaPublicKey {
        boolean sound =
                modulus.bitLength() >= MIN_BITS
                        && modulus.bitLength() <= MAX_BITS
                        && exponent.bitLength() <= MAX_EXPONENT_BITS
                        && exponent.compareTo(BigInteger.TWO) > 0
                        && exponent.testBit(0);
        if (!sound) {
            throw new KeyProblem(
                    "An RSA key of "
                            + modulus.bitLength()
                            + " bits with the exponent "
                            + (exponent.bitLength() <= MAX_EXPONENT_BITS ? exponent : "(too long)")
                            + " is not used");
        }
    }

    static RsaPublicKey of(BigInteger modulus, BigInteger exponent) {
        return new RsaPublicKey(modulus, exponent);
    }

    /**
     * @throws KeyProblem when the bytes are no such key
     */
    static RsaPublicKey read(byte[] pkcs1) {
        try {
            RSAPublicKey key = RSAPublicKey.getInstance(pkcs1);
            return new RsaPublicKey(key.getModulus(), key.getPublicExponent());
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new KeyProblem("The RSA key is not in PKCS #1 form");
        }
    }

    Multikey toMultikey() {
        try {
            return Multikey.ofSound(KeyType.RSA, new RSAPublicKey(modulus, exponent).getEncoded());
        } catch (IOException e) {
            throw new IllegalStateException("two numbers can always be written", e);
        }
    }

    boolean verifies(byte[] message, byte[] signature) {
        try {
            Signature check = Signature.getInstance("SHA256withRSA");
            check.initVerify(
                    KeyFactory.getInstance("RSA")
                            .generatePublic(new RSAPublicKeySpec(modulus, exponent)));
            check.update(message);
            return check.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
