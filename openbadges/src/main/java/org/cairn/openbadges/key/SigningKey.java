package org.cairn.openbadges.key;

/**
 * A private key of an issuer or a holder. Its text never shows it. Safe for use by many threads.
 *
 * @see Jwk#readPrivate to read one that is written as a JSON Web Key
 */
public sealed interface SigningKey permits Ed25519Key, EcKey, RsaKey {

    /** What others check the signatures with. */
    Multikey publicKey();

    /**
     * Signs the message with the hash that goes with the key, in the form that JOSE and Data
     * Integrity share: 64 bytes of Ed25519, r and s side by side for elliptic curves, PKCS #1 v1.5
     * for RSA (RFC 7518, section 3; RFC 8037, section 3.1).
     */
    byte[] sign(byte[] message);
}
