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
