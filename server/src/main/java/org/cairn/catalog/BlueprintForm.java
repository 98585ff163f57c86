package org.cairn.catalog;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cairn.people.FieldChecks;
import org.cairn.people.FieldProblems;
import org.cairn.people.OrganizationId;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is typed about a template for drafts.
 *
 * @param over which template it replaces; empty = it is a new one
 * @param seen its version when the form was made
 */
public record BlueprintForm(
        String name, String note, Set<Sheet.Kind> pages, Set<Wanted> wants, String over, int seen) {

    private static final int MOST_NAME = 120;
    private static final int MOST_NOTE = 500;

    public BlueprintForm {
        pages = Set.copyOf(pages);
        wants = Set.copyOf(wants);
    }

    /**
     * Reads the fields.
     *
     * @param over "id version", or empty
     * @throws FieldProblems naming those that cannot be taken
     */
    public static BlueprintForm read(
            String name,
            String note,
            Collection<String> pages,
            Collection<String> wants,
            String over) {
        FieldChecks checks = new FieldChecks();
        String line = checks.line("name", name, MOST_NAME);
        if (line.isEmpty()) {
            checks.say("name", "catalog.blueprint.problem.name");
        }
        String words = checks.lines("note", note.replace("\r\n", "\n"), MOST_NOTE);
        checks.orComplain();
        Set<Sheet.Kind> kept = EnumSet.noneOf(Sheet.Kind.class);
        Blueprint.PAGES.stream().filter(kind -> pages.contains(kind.code())).forEach(kept::add);
        Set<Wanted> wanted = EnumSet.noneOf(Wanted.class);
        List.of(Wanted.values()).stream()
                .filter(one -> wants.contains(one.code()))
                .forEach(wanted::add);
        String[] replaced = over.split(" ", 2);
        int seen =
                replaced.length == 2 && replaced[1].matches("[0-9]{1,6}")
                        ? Integer.parseInt(replaced[1])
                        : 0;
        return new BlueprintForm(line, words, kept, wanted, replaced[0], seen);
    }

    /** The template that it makes. */
    Blueprint made(
            Editor by,
            BlueprintId id,
            OrganizationId issuer,
            ObjectNode document,
            int version,
            Instant now) {
        return new Blueprint(
                id,
                issuer,
                name,
                note,
                pages,
                wants,
                document,
                version,
                by.person(),
                now,
                Optional.empty());
    }
}
