package org.cairn.openbadges.key;

/** Tells which of the ways to compute signatures is gone. */
public final class InUse {

    private InUse() {}

    /** For Ed25519; the property of {@link Ed25519} chooses. */
    public static String ed25519() {
        return Ed25519.way() instanceof JavaEd25519
                ? "BouncyCastle"
                : "the native library of the Amazon Corretto Crypto Provider";
    }
}
