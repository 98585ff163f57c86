package org.cairn.openbadges.verify;

/** What it means when a rule fails. */
public enum Severity {
    /** The badge is not what it claims to be. */
    GENUINENESS,
    /** The badge is genuine but does not count now, or not for this person. */
    VALIDITY,
    /** The record breaks the standard, so that other programs may refuse it. */
    CONFORMANCE,
    /** Good to know; changes nothing about the badge itself. */
    ADVICE
}
