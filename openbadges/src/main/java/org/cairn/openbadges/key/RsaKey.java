package org.cairn.openbadges.key;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.KeySpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPrivateKeySpec;

/** A private RSA key of at least 2048 bits, which signs as RS256 (RFC 7518, section 3.3). */
public final class RsaKey implements SigningKey {

    /** Nothing that anybody would sign. */
    private static final byte[] TRIAL = new byte[0];

    private final PrivateKey secret;
    private final Multikey publicKey;

    private RsaKey(PrivateKey secret, BigInteger modulus, BigInteger exponent) {
        RsaPublicKey named = RsaPublicKey.of(modulus, exponent);
        this.secret = secret;
        this.publicKey = named.toMultikey();
        if (!named.verifies(TRIAL, sign(TRIAL))) {
            throw new KeyProblem("The private RSA key does not belong to its public part");
        }
    }

    /** A new key of 2048 bits or more. */
    public static RsaKey generate(int bits) {
        if (bits < RsaPublicKey.MIN_BITS || bits > RsaPublicKey.MAX_BITS) {
            throw new KeyProblem("An RSA key has 2048 to 8192 bits, not " + bits);
        }
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(bits);
            return of(generator.generateKeyPair().getPrivate());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("RSA is part of every JDK", e);
        }
    }

    /**
     * The key that was stored in PKCS #8 form.
     *
     * @throws KeyProblem when it is none, its numbers do not fit each other, or it has less than
     *     2048 bits
     */
    public static RsaKey fromPkcs8(byte[] der) {
        return of(read(new PKCS8EncodedKeySpec(der)));
    }

    /**
     * From modulus, public and private exponent.
     *
     * @throws KeyProblem when the private one does not fit the others
     */
    static RsaKey of(BigInteger modulus, BigInteger exponent, BigInteger secret) {
        return new RsaKey(read(new RSAPrivateKeySpec(modulus, secret)), modulus, exponent);
    }

    private static RsaKey of(PrivateKey key) {
        if (key instanceof RSAPrivateCrtKey rsa) {
            return new RsaKey(rsa, rsa.getModulus(), rsa.getPublicExponent());
        }
        throw new KeyProblem("The private RSA key does not name its public exponent");
    }

    private static PrivateKey read(KeySpec spec) {
        try {
            return KeyFactory.getInstance("RSA").generatePrivate(spec);
        } catch (GeneralSecurityException e) {
            throw new KeyProblem("This is no private RSA key");
        }
    }

    @Override
    public Multikey publicKey() {
        return publicKey;
    }

    @Override
    public byte[] sign(byte[] message) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(secret);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new KeyProblem("This RSA key cannot sign: " + e.getMessage());
        }
    }

    /** Never shows the private key. */
    @Override
    public String toString() {
        return "RsaKey[" + publicKey + "]";
    }
}
