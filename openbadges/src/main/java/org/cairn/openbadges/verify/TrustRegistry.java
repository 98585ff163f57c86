package org.cairn.openbadges.verify;

/**
 * Who vouches for an issuer: an accreditor's register, the list of a ministry, a file of one's own.
 * Anybody can make a key and call themselves a university; that a badge is genuine says only that
 * this somebody issued it. The caller supplies the registry, and nothing is asked without one.
 */
@FunctionalInterface
public interface TrustRegistry {

    /** What is known of the issuer with that id. */
    Standing of(String issuer);

    /** How an issuer stands with a registry. */
    sealed interface Standing {

        /**
         * Somebody vouches for it.
         *
         * @param by who does, for a person to read
         * @param name by which the issuer is known there; empty if by none
         */
        record Vouched(String by, String name) implements Standing {}

        /**
         * The registry does not have it.
         *
         * @param by whose registry it is
         */
        record Unlisted(String by) implements Standing {}

        /**
         * Nothing can be said.
         *
         * @param reason for an engineer
         */
        record Unknown(String reason) implements Standing {}
    }
}
