package org.cairn.awards;

/**
 * A document that this site publishes.
 *
 * @param withdrawn whether the web would answer 410: a revoked assertion
 */
public record OwnDocument(byte[] bytes, String contentType, boolean withdrawn) {

    public static final String CREDENTIAL = "application/vc+ld+json";
    public static final String CREDENTIAL_JWT = "application/vc+jwt";
    public static final String LINKED_DATA = "application/ld+json";
    public static final String DID = "application/did+json";

    static OwnDocument of(byte[] bytes, String contentType) {
        return new OwnDocument(bytes, contentType, false);
    }
}
