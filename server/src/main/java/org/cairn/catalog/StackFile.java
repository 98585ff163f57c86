package org.cairn.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** What is in the definition file of a stack: what would be typed, or all that must be mended. */
sealed interface StackFile {

    /**
     * The file is right.
     *
     * @param slug what it calls the stack; empty = a new one
     * @param id the edition that this is, word for word, if some issuer published it
     */
    record Sound(String slug, StackForm form, EditionId id) implements StackFile {}

    record Faulty(List<DefinitionProblem> problems) implements StackFile {}

    static StackFile read(byte[] file) {
        List<DefinitionProblem> problems = new ArrayList<>();
        try {
            Source source = SourceReader.read(SourceText.of(file), problems);
            problems.addAll(DefinitionSchema.checkStack(source));
            problems.addAll(DefinitionChecks.checkStack(source));
            if (problems.isEmpty()) {
                JsonNode tree = source.tree();
                return new Sound(
                        DefinitionReading.line(tree, "slug"), form(tree), Canonical.hash(tree));
            }
        } catch (Unreadable end) {
            problems.add(end.problem());
        }
        return new Faulty(DefinitionProblem.inOrder(problems, DefinitionFile.MOST_PROBLEMS));
    }

    private static StackForm form(JsonNode tree) {
        String summary = DefinitionReading.line(tree, "summary");
        String proves = DefinitionReading.prose(tree, "competency");
        return new StackForm(
                DefinitionReading.line(tree, "title"),
                DefinitionReading.line(tree, "short"),
                summary,
                proves.equals(summary) ? "" : proves,
                Locale.of(DefinitionReading.line(tree, "language")),
                DefinitionReading.number(tree, "validYears"),
                StackRuleJson.read(tree.path("stack").path("rule")).orElseThrow(),
                RightsJson.read(tree),
                PictureJson.read(tree));
    }
}
