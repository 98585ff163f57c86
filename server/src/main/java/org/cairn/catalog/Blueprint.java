package org.cairn.catalog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cairn.people.OrganizationId;
import org.cairn.people.PersonId;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the drafts of an organization begin with, and what of them it wants written.
 *
 * @param pages the pages that begin with its words
 * @param wants what drafts that began with it must not leave out
 * @param document of a draft, as far as its pages were taken
 * @param version counts its changes
 */
public record Blueprint(
        BlueprintId id,
        OrganizationId issuer,
        String name,
        String note,
        Set<Sheet.Kind> pages,
        Set<Wanted> wants,
        ObjectNode document,
        int version,
        PersonId savedBy,
        Instant savedAt,
        Optional<Instant> retiredAt) {

    /** The pages whose words can be taken, in the order in which one writes them. */
    public static final List<Sheet.Kind> PAGES =
            List.of(
                    Sheet.Kind.PLAN,
                    Sheet.Kind.BASICS,
                    Sheet.Kind.SKILL,
                    Sheet.Kind.HOURS,
                    Sheet.Kind.RUBRIC,
                    Sheet.Kind.PARTS,
                    Sheet.Kind.TERMS,
                    Sheet.Kind.SOURCES,
                    Sheet.Kind.EXPLAINER);

    /** What is said of no page but of the whole. */
    private static final Set<String> ALWAYS =
            Set.of("format", "kind", "language", RightsJson.ORIGINS);

    public Blueprint {
        pages = pages.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(pages));
        wants = wants.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(wants));
    }

    public boolean isRetired() {
        return retiredAt.isPresent();
    }

    /** In their order. */
    public List<Wanted> wanted() {
        return Stream.of(Wanted.values()).filter(wants::contains).toList();
    }

    /** As a draft is read, so that its pages can be shown. */
    public Draft asDraft() {
        return new Draft(
                new DraftId(id.value()),
                issuer,
                Optional.empty(),
                Optional.empty(),
                document,
                savedBy,
                savedAt,
                Optional.empty());
    }

    /** Its pages with words, and those of each criterion and part. */
    public List<Sheet> sheets() {
        return asDraft().sheets().stream()
                .filter(sheet ->
                        switch (sheet.kind()) {
                            case CRITERION -> pages.contains(Sheet.Kind.RUBRIC);
                            case PART -> pages.contains(Sheet.Kind.PARTS);
                            default -> pages.contains(sheet.kind());
                        })
                .toList();
    }

    /** Of a draft's document these pages, on what a new draft has on the others. */
    static ObjectNode taken(Draft draft, Collection<Sheet.Kind> pages) {
        ObjectNode whole = draft.document();
        ObjectNode document = DraftStart.blank(draft.language());
        List<String> names = new ArrayList<>(ALWAYS);
        pages.forEach(page -> names.addAll(page.names()));
        names.removeAll(Set.of("title", "short", "slug", "summary"));
        if (pages.contains(Sheet.Kind.RUBRIC)) {
            names.add("rubric");
        }
        if (pages.contains(Sheet.Kind.HOURS)) {
            names.add("hours");
        }
        names.stream()
                .filter(whole::has)
                .forEach(name -> document.set(name, whole.get(name).deepCopy()));
        DraftTidy.tidy(document);
        return document;
    }
}
