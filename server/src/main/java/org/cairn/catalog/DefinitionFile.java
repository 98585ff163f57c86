package org.cairn.catalog;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is in a definition file: a definition, or everything that must be mended first. */
sealed interface DefinitionFile {

    /** Nobody mends more than this at once. */
    int MOST_PROBLEMS = 200;

    /** The file is right. */
    record Sound(Source source, Definition definition, EditionId id, String canonical)
            implements DefinitionFile {}

    /** The file has problems, in the order of its lines. */
    record Faulty(List<DefinitionProblem> problems) implements DefinitionFile {}

    static DefinitionFile read(byte[] file) {
        return read(file, MOST_PROBLEMS);
    }

    /** The same with more problems, for who looks for some of them. */
    static DefinitionFile read(byte[] file, int most) {
        List<DefinitionProblem> problems = new ArrayList<>();
        try {
            Source source = SourceReader.read(SourceText.of(file), problems);
            problems.addAll(DefinitionSchema.check(source));
            problems.addAll(DefinitionChecks.check(source));
            if (problems.isEmpty()) {
                return sound(source);
            }
        } catch (Unreadable end) {
            problems.add(end.problem());
        }
        return new Faulty(DefinitionProblem.inOrder(problems, most));
    }

    private static Sound sound(Source source) {
        JsonNode tree = source.tree();
        Definition definition = DefinitionReading.of(tree);
        ObjectNode written = DefinitionWriting.of(definition);
        return new Sound(source, definition, Canonical.hash(written), Canonical.text(written));
    }
}
