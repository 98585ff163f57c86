package org.cairn.openbadges.key;

import java.util.Arrays;
import java.util.Optional;

/**
 * The kinds of public key that a Multikey can hold, with the multicodec number and the length in
 * bytes (Controlled Identifiers 1.0, section 2.2.2; did:key Method 0.9).
 */
public enum KeyType {
    ED25519(0xed, 32),
    P256(0x1200, 33),
    P384(0x1201, 49),
    P521(0x1202, 67),
    SECP256K1(0xe7, 33),
    X25519(0xec, 32),
    BLS12_381_G2(0xeb, 96),
    RSA(0x1205, 0);

    private final int codec;
    private final int length;

    KeyType(int codec, int length) {
        this.codec = codec;
        this.length = length;
    }

    /** The multicodec number as an unsigned varint of two bytes. */
    byte[] header() {
        return new byte[] {(byte) (codec & 0x7f | 0x80), (byte) (codec >> 7)};
    }

    /** RSA keys have no fixed length. */
    boolean accepts(int bytes) {
        return length == 0 ? bytes > 0 : bytes == length;
    }

    static Optional<KeyType> of(byte first, byte second) {
        return Arrays.stream(values())
                .filter(type -> type.header()[0] == first && type.header()[1] == second)
                .findFirst();
    }
}
