package org.cairn.openbadges.key;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Arrays;
import org.bouncycastle.util.BigIntegers;

/**
 * A private key on P-256, P-384 or P-521 (FIPS 186-5). It signs without randomness, so that the
 * same message always gets the same signature (RFC 6979).
 */
public final class EcKey implements SigningKey {

    private final Curve curve;
    private final BigInteger secret;
    private final Multikey publicKey;

    private EcKey(Curve curve, BigInteger secret) {
        if (secret.signum() <= 0 || secret.compareTo(curve.domain().getN()) >= 0) {
            throw new KeyProblem("This number is no private key of the curve");
        }
        this.curve = curve;
        this.secret = secret;
        this.publicKey = Multikey.ofSound(curve.type(), curve.publicPoint(secret));
    }

    /**
     * A new key of type P256, P384 or P521.
     *
     * @throws KeyProblem for other types
     */
    public static EcKey generate(KeyType type, SecureRandom random) {
        Curve curve = Curve.of(type);
        BigInteger last = curve.domain().getN().subtract(BigInteger.ONE);
        return new EcKey(curve, BigIntegers.createRandomInRange(BigInteger.ONE, last, random));
    }

    /**
     * The key that was stored as its private number, most significant byte first.
     *
     * @throws KeyProblem when the type is not P256, P384 or P521, or the number not in its range
     */
    public static EcKey of(KeyType type, byte[] secret) {
        Curve curve = Curve.of(type);
        if (secret.length > curve.field()) {
            throw new KeyProblem("A private key of type " + type + " is not that long");
        }
        return new EcKey(curve, new BigInteger(1, secret));
    }

    /** Reads the {@code secretKeyMultibase} form, {@code z42t…} for P-256. */
    public static EcKey parse(String secretKeyMultibase) {
        byte[] bytes =
                secretKeyMultibase.startsWith("z")
                        ? Base58.decode(secretKeyMultibase.substring(1))
                        : new byte[0];
        for (Curve curve : Curve.values()) {
            byte[] header = curve.secretHeader();
            if (bytes.length == header.length + curve.field()
                    && Arrays.equals(header, Arrays.copyOf(bytes, header.length))) {
                return of(curve.type(), Arrays.copyOfRange(bytes, header.length, bytes.length));
            }
        }
        throw new KeyProblem("This is not a private key of a known curve in multibase form");
    }

    /**
     * The form that {@link #parse} reads, for a file that only its owner can read (Controlled
     * Identifiers 1.0, section 2.2.2).
     */
    public String secretKeyMultibase() {
        byte[] header = curve.secretHeader();
        byte[] bytes = Arrays.copyOf(header, header.length + curve.field());
        System.arraycopy(secret(), 0, bytes, header.length, curve.field());
        return "z" + Base58.encode(bytes);
    }

    /** The bytes to keep, never unencrypted. */
    public byte[] secret() {
        return BigIntegers.asUnsignedByteArray(curve.field(), secret);
    }

    @Override
    public Multikey publicKey() {
        return publicKey;
    }

    @Override
    public byte[] sign(byte[] message) {
        return curve.sign(secret, message);
    }

    /** Never shows the private key. */
    @Override
    public String toString() {
        return "EcKey[" + publicKey + "]";
    }
}
