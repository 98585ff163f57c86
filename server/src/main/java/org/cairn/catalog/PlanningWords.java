package org.cairn.catalog;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cairn.catalog.PlanningStep.Kind;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Which words of a draft each step of planning covers. */
final class PlanningWords {

    /** What of an artifact belongs to the schedule; the rest of it is content. */
    private static final Set<String> OF_SCHEDULE =
            Set.of("role", "courses", "modules", "guide", "templates");

    private PlanningWords() {}

    /** The pages of the draft on which the words of the step stand. */
    static List<Sheet> sheets(Draft draft, Kind step) {
        return draft.sheets().stream().filter(sheet -> has(step, sheet.kind())).toList();
    }

    private static boolean has(Kind step, Sheet.Kind page) {
        return switch (page) {
            case PLAN -> step == Kind.PLAN;
            case HOURS, PARTS -> step == Kind.SCHEDULE;
            case PART -> step == Kind.SCHEDULE || step == Kind.CONTENT;
            case BASICS, SKILL, TERMS, SOURCES, PICTURE, EXPLAINER -> step == Kind.PAGES;
            case RUBRIC, CRITERION -> step == Kind.CONTENT;
            case STEP -> false;
        };
    }

    /** Whether what stands under that name of the page is covered by the step. */
    static boolean covers(Kind step, Sheet.Kind page, String name) {
        return has(step, page)
                && (page != Sheet.Kind.PART
                        || OF_SCHEDULE.contains(name) == (step == Kind.SCHEDULE));
    }

    /** The hash of the words that the step covers. */
    static String seen(Draft draft, Kind step) {
        ObjectNode words = JsonNodeFactory.instance.objectNode();
        ObjectNode document = draft.document().deepCopy();
        for (Sheet sheet : sheets(draft, step)) {
            Optional<Sheet.Slice> slice = sheet.slice(document);
            slice.ifPresent(found -> {
                ObjectNode shown = sheet.shown(found);
                shown.retain(
                        shown.propertyNames().stream()
                                .filter(name -> covers(step, sheet.kind(), name))
                                .toList());
                words.set(sheet.address(), shown);
            });
        }
        return Canonical.hash(words).value();
    }
}
