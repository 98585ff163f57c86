package org.cairn.cohorts;

/** One course in one mode of learning, the unit in which a program plans its minutes. */
public record Cell(String course, String mode) {}
