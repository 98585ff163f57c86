package org.cairn.openbadges.key;

/** A way to compute Ed25519 (RFC 8032). All of them give the same answers to everything. */
interface Ed25519Way {

    /** Signs with that seed, as often as is wanted. */
    Signer signer(byte[] seed);

    /**
     * Checks with that key, as often as is wanted.
     *
     * @param key a point of the group that keys are made in, as {@link Ed25519} has seen to
     */
    Checker checker(byte[] key);

    /** Safe for use by many threads. */
    @FunctionalInterface
    interface Signer {
        byte[] sign(byte[] message);
    }

    /** Safe for use by many threads. */
    @FunctionalInterface
    interface Checker {

        /**
         * @param signature of 64 bytes
         */
        boolean verifies(byte[] message, byte[] signature);
    }
}
