package org.cairn.cohorts;

/**
 * Something that everybody is asked who applies.
 *
 * @param hint how to answer it; may be empty
 */
public record Question(String words, String hint, boolean required) {

    static final int MOST = 5;
}
