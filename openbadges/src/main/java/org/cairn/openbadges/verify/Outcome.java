package org.cairn.openbadges.verify;

/** What came of one check. */
public enum Outcome {
    /** It is as it should be. */
    PASSED,
    /** It is not as it should be. */
    FAILED,
    /** Nothing can be said, for instance because a web address did not answer. */
    UNCHECKED
}
