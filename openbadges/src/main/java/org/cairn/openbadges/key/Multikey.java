package org.cairn.openbadges.key;

import java.util.Arrays;

/**
 * A public key in the form in which Data Integrity passes it around: {@code z6Mk…} for Ed25519
 * (Controlled Identifiers 1.0, section 2.2.2). Equal when type and bytes are equal.
 */
public final class Multikey {

    private static final int HEADER = 2;

    private final KeyType type;
    private final byte[] raw;
    private final String text;

    private Multikey(KeyType type, byte[] raw) {
        this.type = type;
        this.raw = raw.clone();
        byte[] bytes = Arrays.copyOf(type.header(), HEADER + raw.length);
        System.arraycopy(raw, 0, bytes, HEADER, raw.length);
        this.text = "z" + Base58.encode(bytes);
    }

    /**
     * From the bytes of the key: 32 for Ed25519, the compressed point for the curves of NIST, PKCS
     * #1 for RSA.
     *
     * @throws KeyProblem when they are too few or too many, no point of the curve, or no RSA key of
     *     2048 to 8192 bits
     */
    public static Multikey of(KeyType type, byte[] raw) {
        if (!type.accepts(raw.length)) {
            throw new KeyProblem("A key of type " + type + " cannot have " + raw.length + " bytes");
        }
        switch (type) {
            case P256, P384, P521, SECP256K1 -> Points.read(type, raw);
            case RSA -> RsaPublicKey.read(raw);
            case ED25519, X25519, BLS12_381_G2 -> {}
        }
        return new Multikey(type, raw);
    }

    /** The same of bytes that were just made of a sound key. */
    static Multikey ofSound(KeyType type, byte[] raw) {
        return new Multikey(type, raw);
    }

    /**
     * Reads {@code publicKeyMultibase}.
     *
     * @throws KeyProblem when it is not base58btc, names a kind of key that is not known, or is no
     *     sound key of its kind
     */
    public static Multikey parse(String publicKeyMultibase) {
        if (!publicKeyMultibase.startsWith("z")) {
            throw new KeyProblem("A public key in multibase form begins with z");
        }
        byte[] bytes = Base58.decode(publicKeyMultibase.substring(1));
        if (bytes.length <= HEADER) {
            throw new KeyProblem("The public key " + publicKeyMultibase + " is too short");
        }
        KeyType type =
                KeyType.of(bytes[0], bytes[1])
                        .orElseThrow(() ->
                                new KeyProblem(
                                        "The public key "
                                                + publicKeyMultibase
                                                + " is of a kind that is not known here"));
        return of(type, Arrays.copyOfRange(bytes, HEADER, bytes.length));
    }

    /** What kind of key it is. */
    public KeyType type() {
        return type;
    }

    /**
     * The key without its prefix: a compressed point, 32 bytes of Ed25519, or an RSA key in DER.
     */
    public byte[] raw() {
        return raw.clone();
    }

    /** The {@code publicKeyMultibase} form. */
    public String text() {
        return text;
    }

    /**
     * Whether the signature was made over the message by the holder of the private key.
     *
     * @throws KeyProblem when signatures by keys of this type are not read here
     */
    public boolean verifies(byte[] message, byte[] signature) {
        return Signatures.verify(type, raw, message, signature);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Multikey key && text.equals(key.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
