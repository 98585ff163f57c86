package org.cairn.awards;

/**
 * A document that this site publishes.
 *
 * @param withdrawn whether the web would answer 410: a revoked assertion
 */
public record OwnDocument(byte[] bytes, String contentType, boolean withdrawn) {

    static OwnDocument of(byte[] bytes, String contentType) {
        return new OwnDocument(bytes, contentType, false);
    }
}
