package org.cairn.openbadges.key;

import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The native arithmetic of the Amazon Corretto Crypto Provider, for programs that have it on their
 * class path. It is used by itself: nothing is registered with the JVM and no property is set, as
 * the provider reads keys of others as they are encoded.
 */
final class NativeEd25519 implements Ed25519Way {

    private static final String PROVIDER =
            "com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider";
    private static final byte[] PKCS8 = HexFormat.of().parseHex("302e020100300506032b657004220420");
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    /** R of a signature that was made without a secret: the neutral point. */
    private static final byte[] NEUTRAL = new byte[32];

    static {
        NEUTRAL[0] = 1;
    }

    private final Provider provider;

    private NativeEd25519(Provider provider) {
        this.provider = provider;
    }

    /**
     * Loads the library, which takes about a second.
     *
     * @throws GeneralSecurityException when it is there, but not as it should be
     * @throws ReflectiveOperationException when it is not on the class path
     */
    static NativeEd25519 load() throws GeneralSecurityException, ReflectiveOperationException {
        var provider = (Provider) Class.forName(PROVIDER).getField("INSTANCE").get(null);
        Signature.getInstance("Ed25519", provider);
        return new NativeEd25519(provider);
    }

    /**
     * Those that are at work are out of the queue, so that each is used by one thread at a time.
     */
    @Override
    public Signer signer(byte[] seed) {
        var key = new Encoded.Secret(concat(PKCS8, seed));
        Queue<Signature> idle = new ConcurrentLinkedQueue<>();
        return message -> {
            try {
                var signature = idle.poll();
                if (signature == null) {
                    signature = Signature.getInstance("Ed25519", provider);
                    signature.initSign(key);
                }
                signature.update(message);
                var signed = signature.sign();
                idle.add(signature);
                return signed;
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("The native library does not sign", e);
            }
        };
    }

    @Override
    public Checker checker(byte[] raw) {
        var key = new Encoded.Public(concat(X509, raw));
        return (message, signed) -> {
            if (Arrays.equals(signed, 0, NEUTRAL.length, NEUTRAL, 0, NEUTRAL.length)) {
                return false;
            }
            try {
                var signature = Signature.getInstance("Ed25519", provider);
                signature.initVerify(key);
                signature.update(message);
                return signature.verify(signed);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("The native library does not verify", e);
            }
        };
    }

    private static byte[] concat(byte[] header, byte[] raw) {
        byte[] bytes = Arrays.copyOf(header, header.length + raw.length);
        System.arraycopy(raw, 0, bytes, header.length, raw.length);
        return bytes;
    }

    /** A key as the provider reads it (RFC 8410). */
    @SuppressWarnings("serial") // no such key is ever written
    private sealed interface Encoded extends Key {

        @Override
        default String getAlgorithm() {
            return "EdDSA";
        }

        /** Of a private key. */
        record Secret(byte[] bytes) implements Encoded, PrivateKey {

            @Override
            public String getFormat() {
                return "PKCS#8";
            }

            @Override
            public byte[] getEncoded() {
                return bytes.clone();
            }

            @Override
            public String toString() {
                return "Secret";
            }
        }

        /** Of a public key. */
        record Public(byte[] bytes) implements Encoded, PublicKey {

            @Override
            public String getFormat() {
                return "X.509";
            }

            @Override
            public byte[] getEncoded() {
                return bytes.clone();
            }
        }
    }
}
