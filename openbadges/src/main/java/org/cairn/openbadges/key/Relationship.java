package org.cairn.openbadges.key;

/** What a party lets a key be used for (Controlled Identifiers 1.0, section 2.3). */
public enum Relationship {
    /** To sign what the party asserts, such as badges. */
    ASSERTION("assertionMethod"),
    /** To show that it is the party itself. */
    AUTHENTICATION("authentication"),
    /** To agree on secrets; such a key signs nothing. */
    KEY_AGREEMENT("keyAgreement"),
    /** To use a right that was given. */
    CAPABILITY_INVOCATION("capabilityInvocation"),
    /** To pass a right on. */
    CAPABILITY_DELEGATION("capabilityDelegation");

    private final String member;

    Relationship(String member) {
        this.member = member;
    }

    /** The member of a controller document that lists the methods. */
    public String member() {
        return member;
    }
}
