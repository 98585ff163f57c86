package org.cairn.openbadges.key;

import java.security.SecureRandom;
import java.util.Arrays;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.jspecify.annotations.Nullable;

/**
 * An issuer's private signing key (RFC 8032). Keep the object: making it derives the public key,
 * signing with it then costs only the signature. Safe for use by many threads.
 */
public final class Ed25519Key implements SigningKey {

    /** Bytes of the seed that is the private key. */
    public static final int SEED_BYTES = 32;

    private static final byte[] SECRET_HEADER = {(byte) 0x80, 0x26};

    private final Ed25519PrivateKeyParameters secret;
    private final Multikey publicKey;
    private volatile @Nullable Pen pen;

    /** What is kept of the key by the way of computing that is taken now. */
    private record Pen(Ed25519Way way, Ed25519Way.Signer signer) {}

    private Ed25519Key(Ed25519PrivateKeyParameters secret) {
        this.secret = secret;
        this.publicKey = Multikey.of(KeyType.ED25519, secret.generatePublicKey().getEncoded());
    }

    /** A new key. */
    public static Ed25519Key generate(SecureRandom random) {
        return new Ed25519Key(new Ed25519PrivateKeyParameters(random));
    }

    /**
     * The key that was stored as its seed.
     *
     * @throws KeyProblem when the seed does not have 32 bytes
     */
    public static Ed25519Key fromSeed(byte[] seed) {
        if (seed.length != SEED_BYTES) {
            throw new KeyProblem("An Ed25519 private key has 32 bytes, not " + seed.length);
        }
        return new Ed25519Key(new Ed25519PrivateKeyParameters(seed, 0));
    }

    /** Reads the {@code secretKeyMultibase} form, {@code z3u2…}. */
    public static Ed25519Key parse(String secretKeyMultibase) {
        byte[] bytes =
                secretKeyMultibase.startsWith("z")
                        ? Base58.decode(secretKeyMultibase.substring(1))
                        : new byte[0];
        boolean known =
                bytes.length == SECRET_HEADER.length + SEED_BYTES
                        && bytes[0] == SECRET_HEADER[0]
                        && bytes[1] == SECRET_HEADER[1];
        if (!known) {
            throw new KeyProblem("This is not an Ed25519 private key in multibase form");
        }
        return fromSeed(Arrays.copyOfRange(bytes, SECRET_HEADER.length, bytes.length));
    }

    /**
     * The form that {@link #parse} reads, for a file that only its owner can read (Controlled
     * Identifiers 1.0, section 2.2.2).
     */
    public String secretKeyMultibase() {
        byte[] bytes = Arrays.copyOf(SECRET_HEADER, SECRET_HEADER.length + SEED_BYTES);
        System.arraycopy(seed(), 0, bytes, SECRET_HEADER.length, SEED_BYTES);
        return "z" + Base58.encode(bytes);
    }

    /** The 32 bytes to keep, never unencrypted. */
    public byte[] seed() {
        return secret.getEncoded();
    }

    @Override
    public Multikey publicKey() {
        return publicKey;
    }

    /** The 64 bytes of the signature over the message. */
    @Override
    @SuppressWarnings("ReferenceEquality") // there is one object of each way
    public byte[] sign(byte[] message) {
        var way = Ed25519.way();
        var current = pen;
        if (current == null || current.way() != way) {
            current = pen(way);
            pen = current;
        }
        return current.signer().sign(message);
    }

    private Pen pen(Ed25519Way way) {
        return new Pen(way, way.signer(secret.getEncoded()));
    }

    /** Never shows the private key. */
    @Override
    public String toString() {
        return "Ed25519Key[" + publicKey + "]";
    }
}
