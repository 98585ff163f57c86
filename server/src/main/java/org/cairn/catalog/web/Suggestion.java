package org.cairn.catalog.web;

/**
 * A way out of an empty list.
 *
 * @param name which choice to drop: the name of a facet, {@code q} for one word of the search, or
 *     empty for a stack to look into
 * @param value the choice, the word or the stack
 * @param address where it leads
 * @param count how many are found there, never none
 */
public record Suggestion(String name, String value, String address, int count) {}
