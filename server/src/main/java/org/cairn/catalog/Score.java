package org.cairn.catalog;

/** What an assessor says of one criterion. */
public sealed interface Score {

    /** The work is at this level. */
    record Reached(String levelId) implements Score {}

    /** The criterion does not apply to this work; it drops out of the base. */
    record NotApplicable() implements Score {}
}
