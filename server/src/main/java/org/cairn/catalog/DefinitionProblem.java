package org.cairn.catalog;

import java.util.Comparator;
import java.util.List;
import org.cairn.platform.web.Text;

/**
 * Something in a definition file that must be mended before it can be published.
 *
 * @param line from 1
 * @param column from 1
 * @param path where in the tree, such as {@code rubric.sections[0].title}; empty = the whole file
 * @param message what is wrong and what to do
 */
public record DefinitionProblem(int line, int column, String path, Text message) {

    private static final int LONGEST_QUOTE = 200;

    /** What the message quotes is shortened, so that it stays a sentence. */
    public DefinitionProblem {
        message =
                new Text(
                        message.key(),
                        message.arguments().stream()
                                .map(one -> one instanceof String text ? quoted(text) : one)
                                .toList());
    }

    /** What a file says, as a sentence can hold it. */
    static String quoted(String text) {
        return text.length() > LONGEST_QUOTE
                ? text.substring(0, text.offsetByCodePoints(0, LONGEST_QUOTE / 2)) + "…"
                : text;
    }

    /** Each once, in the order of the lines, and no more than that. */
    static List<DefinitionProblem> inOrder(List<DefinitionProblem> found, int most) {
        return found.stream()
                .distinct()
                .sorted(
                        Comparator.comparingInt(DefinitionProblem::line)
                                .thenComparing(DefinitionProblem::column))
                .limit(most)
                .toList();
    }
}
