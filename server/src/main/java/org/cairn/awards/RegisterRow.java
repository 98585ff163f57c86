package org.cairn.awards;

/** One award as the register lists it, with the names it was issued under. */
public record RegisterRow(Award award, String earnerName, String title) {}
