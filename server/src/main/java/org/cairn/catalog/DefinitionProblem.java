package org.cairn.catalog;

import org.cairn.platform.web.Text;

/**
 * Something in a definition file that must be mended before it can be published.
 *
 * @param line from 1
 * @param column from 1
 * @param path where in the tree, such as {@code rubric.sections[0].title}; empty = the whole file
 * @param message what is wrong and what to do
 */
public record DefinitionProblem(int line, int column, String path, Text message) {}
