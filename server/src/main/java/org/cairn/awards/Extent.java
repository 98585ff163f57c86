package org.cairn.awards;

/** How much a credential tells; the earner decides. */
public enum Extent {
    /** All that was signed when it was issued. */
    WHOLE,
    /** The same without the level reached in each criterion. */
    WITHOUT_RESULTS
}
