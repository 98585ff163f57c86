package org.cairn.openbadges.key;

import java.util.Arrays;
import java.util.Optional;

/**
 * The kinds of public key that a Multikey can hold, with the multicodec number and the length in
 * bytes (Controlled Identifiers 1.0, section 2.2.2; did:key Method 0.9).
 */
public enum KeyType {
    /** EdDSA (RFC 8032); signs badges and JWTs. */
    ED25519(0xed, 32),
    /** NIST P-256; signs badges and JWTs. */
    P256(0x1200, 33),
    /** NIST P-384; signs badges and JWTs. */
    P384(0x1201, 49),
    /** NIST P-521; signs JWTs. */
    P521(0x1202, 67),
    /** The curve of Bitcoin; read only. */
    SECP256K1(0xe7, 33),
    /** For agreeing on secrets; read only. */
    X25519(0xec, 32),
    /** For BBS signatures; read only. */
    BLS12_381_G2(0xeb, 96),
    /** RSA of 2048 to 8192 bits; signs JWTs. */
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
