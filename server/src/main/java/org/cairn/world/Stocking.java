package org.cairn.world;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.cairn.catalog.Adaptations;
import org.cairn.catalog.BlueprintForm;
import org.cairn.catalog.BlueprintId;
import org.cairn.catalog.Blueprints;
import org.cairn.catalog.Catalog;
import org.cairn.catalog.Criterion;
import org.cairn.catalog.Draft;
import org.cairn.catalog.DraftId;
import org.cairn.catalog.Drafts;
import org.cairn.catalog.Edition;
import org.cairn.catalog.Editor;
import org.cairn.catalog.Library;
import org.cairn.catalog.LibraryForm;
import org.cairn.catalog.LibraryId;
import org.cairn.catalog.Part;
import org.cairn.catalog.Sheet;
import org.cairn.catalog.Typing;
import org.cairn.people.OrganizationId;
import org.springframework.stereotype.Component;

/**
 * What the district keeps for its drafts: a template, a library, and drafts that began with them.
 */
@Component
class Stocking {

    private static final String MODEL = "feedback-that-moves-learning";

    private final Catalog catalog;
    private final Drafts drafts;
    private final Adaptations adaptations;
    private final Blueprints blueprints;
    private final Library library;

    Stocking(
            Catalog catalog,
            Drafts drafts,
            Adaptations adaptations,
            Blueprints blueprints,
            Library library) {
        this.catalog = catalog;
        this.drafts = drafts;
        this.adaptations = adaptations;
        this.blueprints = blueprints;
        this.library = library;
    }

    void tell(OrganizationId issuer, Cast cast) {
        Editor lin = new Editor(cast.person("lin-zhao"), Set.of(issuer));
        Editor grace = new Editor(cast.person("grace-abernathy"), Set.of(issuer));
        Edition model = catalog.current(MODEL).orElseThrow();
        DraftId source = adaptations.beginLike(grace, model, issuer).id();
        Part part = model.definition().parts().getFirst();
        Sheet page = Sheet.part(part.id());
        write(
                grace,
                source,
                page,
                "guide",
                "Hand in one piece of work at a time. Cover the names of students before you upload"
                        + " anything.");
        BlueprintId template = blueprints.keep(lin, source, template());
        LibraryId kept = keep(grace, source, part);
        keep(grace, source, model.definition().rubric().criteria().getLast());
        title(grace, blueprints.begin(grace, template, issuer), "Questions Before Reading");
        Draft draft = drafts.begin(issuer, grace.person(), Locale.ENGLISH);
        title(grace, draft, "Small Groups, Shared Texts");
        library.take(grace, kept, draft.id(), "begun");
        write(grace, source, page, "about", "What you planned, and for whom.");
        LibraryForm second =
                new LibraryForm(
                        part.title(), "Now asks for whom the lesson is.", true, kept.toString(), 1);
        library.keep(grace, source, page, second, "third");
        drafts.drop(grace, source);
    }

    private void title(Editor grace, Draft draft, String title) {
        write(grace, draft.id(), Sheet.of(Sheet.Kind.BASICS), "title", title);
    }

    private static BlueprintForm template() {
        return BlueprintForm.read(
                "Micro-credential of the district",
                "For everything that one educator earns alone: our levels, our terms, and a guide"
                        + " to begin with.",
                List.of("rubric", "parts", "terms"),
                List.of("research", "guide"),
                "");
    }

    private LibraryId keep(Editor grace, DraftId source, Part part) {
        LibraryForm form =
                new LibraryForm(
                        part.title(),
                        "A first part with its guide and criteria, for anything that shows a change"
                                + " in teaching.",
                        true,
                        "",
                        0);
        return library.keep(grace, source, Sheet.part(part.id()), form, "first");
    }

    private void keep(Editor grace, DraftId source, Criterion criterion) {
        LibraryForm form =
                new LibraryForm(
                        criterion.title(), "Fits every part with student work.", false, "", 0);
        library.keep(grace, source, Sheet.criterion(criterion.id()), form, "second");
    }

    private void write(Editor editor, DraftId id, Sheet sheet, String field, String words) {
        Draft draft = drafts.open(editor, id);
        String seen = drafts.view(draft, sheet).seen();
        drafts.save(editor, id, new Typing(sheet, seen, Map.of(field, List.of(words)), ""));
    }
}
