package org.cairn.catalog;

/**
 * A performance level of a criterion.
 *
 * @param says the descriptor: what work at this level looks like; empty in the rubric's own list
 */
public record Level(String id, String name, String says) {}
