package org.cairn.catalog;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.cairn.platform.web.Text;
import tools.jackson.databind.JsonNode;

/**
 * What a definition may leave out, and an issuer may want from every one of its own all the same.
 */
public enum Wanted {
    RESEARCH(Sheet.Kind.SOURCES, "research"),
    RESOURCES(Sheet.Kind.SOURCES, "resources"),
    ALIGNMENT(Sheet.Kind.SOURCES, "alignment"),
    GUIDE(Sheet.Kind.PART, "guide"),
    FILES(Sheet.Kind.PART, "templates"),
    ABOUT_PART(Sheet.Kind.PART, "about"),
    ABOUT_CRITERION(Sheet.Kind.CRITERION, "about"),
    EFFORT_NOTE(Sheet.Kind.TERMS, "effort.note"),
    VALID_YEARS(Sheet.Kind.TERMS, "validYears"),
    LICENSE(Sheet.Kind.TERMS, "license"),
    BASIS(Sheet.Kind.PLAN, "plan.basis"),
    EXPLAINER(Sheet.Kind.EXPLAINER, "explainer.about");

    private static final Text WORDS = Text.of("catalog.blueprint.wants");

    private final Sheet.Kind kind;
    private final String field;

    Wanted(Sheet.Kind kind, String field) {
        this.kind = kind;
        this.field = field;
    }

    /** Its name in forms. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Empty for what is none. */
    public static Optional<Wanted> of(String code) {
        return Stream.of(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    /** Where a draft has a place for it and nothing is written there; of parts, in each of them. */
    Stream<ToMend> lacking(Draft draft) {
        boolean planned = this == ALIGNMENT && draft.isProgram();
        Sheet.Kind page = planned ? Sheet.Kind.PLAN : kind;
        return draft.sheets().stream()
                .filter(sheet -> sheet.kind() == page)
                .filter(sheet -> isEmpty(draft, sheet))
                .map(sheet -> new ToMend(sheet, field, WORDS, true));
    }

    private boolean isEmpty(Draft draft, Sheet sheet) {
        JsonNode node =
                sheet.slice(draft.document().deepCopy())
                        .<JsonNode>map(Sheet.Slice::node)
                        .orElseThrow();
        for (String step : List.of(field.split("\\."))) {
            node = node.path(step);
        }
        return node.isContainer() ? node.isEmpty() : node.asString("").isBlank();
    }
}
