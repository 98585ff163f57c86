package org.cairn.catalog.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.catalog.Draft;
import org.cairn.catalog.Drafts;
import org.cairn.catalog.Library;
import org.cairn.catalog.LibraryForm;
import org.cairn.catalog.LibraryId;
import org.cairn.catalog.LibraryUse;
import org.cairn.catalog.Sheet;
import org.cairn.people.FieldProblems;
import org.cairn.people.Holds;
import org.cairn.people.Me;
import org.cairn.people.Role;
import org.cairn.platform.Ids;
import org.cairn.platform.web.Answer;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.Redirect;
import org.cairn.platform.web.UserProblem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Keeps pieces of a draft in the library, and shows where a newer version is there. */
@Controller
class LibraryDraftController {

    private static final String DRAFT = "/catalog/drafts/{id}/library";
    private static final String KEEP = DRAFT + "/keep/{sheet:parts|rubric}/{item}";
    private static final String NEWER = DRAFT + "/newer/{sheet:parts|rubric}/{item}";

    private final Library library;
    private final Drafts drafts;
    private final Studio studio;
    private final Words words;

    LibraryDraftController(Library library, Drafts drafts, Studio studio, Words words) {
        this.library = library;
        this.drafts = drafts;
        this.studio = studio;
        this.words = words;
    }

    /** A part or criterion of a draft that somebody writes. */
    private record Piece(Draft draft, Sheet sheet) {

        Outline outline() {
            return new Outline(draft, List.of(), Optional.of(sheet));
        }

        String address() {
            return Studio.address(draft) + "/" + sheet.address();
        }
    }

    private Piece piece(Me me, String id, String sheet, String item) {
        Draft draft = studio.open(me, id);
        Sheet page = Sheet.named(sheet, item).orElseThrow(NotThere::new);
        if (draft.became().isPresent() || !draft.sheets().contains(page)) {
            throw new NotThere();
        }
        return new Piece(draft, page);
    }

    @Holds({Role.DESIGNER, Role.ADMINISTRATOR})
    @GetMapping(KEEP)
    Answer form(
            Me me, @PathVariable String id, @PathVariable String sheet, @PathVariable String item) {
        Piece piece = piece(me, id, sheet, item);
        Map<String, String> typed = new HashMap<>();
        typed.put("title", drafts.view(piece.draft(), piece.sheet()).value("title"));
        typed.put("criteria", "true");
        library.of(piece.draft(), piece.sheet())
                .map(LibraryUse::piece)
                .ifPresent(from -> {
                    typed.put("over", from.id().toString());
                    typed.put("title", from.title());
                    typed.put("note", from.note());
                });
        return page(piece, ExemplarPages.said(typed));
    }

    private LibraryKeepPage page(Piece piece, ExemplarPage.Typed typed) {
        return new LibraryKeepPage(
                piece.outline(),
                piece.sheet(),
                library.offered(piece.draft(), piece.sheet()),
                typed.fields().getOrDefault("form", Ids.unguessable()),
                typed);
    }

    @Holds({Role.DESIGNER, Role.ADMINISTRATOR})
    @PostMapping(KEEP)
    Answer keep(
            Me me,
            @PathVariable String id,
            @PathVariable String sheet,
            @PathVariable String item,
            @RequestParam Map<String, String> typed) {
        Piece piece = piece(me, id, sheet, item);
        try {
            LibraryForm form =
                    LibraryForm.read(
                            typed.getOrDefault("title", ""),
                            typed.getOrDefault("note", ""),
                            typed.containsKey("criteria"),
                            typed.getOrDefault("over", ""));
            LibraryId kept =
                    library.keep(
                            studio.editor(me),
                            piece.draft().id(),
                            piece.sheet(),
                            form,
                            typed.getOrDefault("form", ""));
            return Redirect.to("/catalog/library/" + kept).saying("catalog.library.kept");
        } catch (FieldProblems problems) {
            return page(piece, ExemplarPages.again(typed, problems));
        } catch (UserProblem problem) {
            return page(piece, ExemplarPages.again(typed, problem));
        }
    }

    @Holds({Role.DESIGNER, Role.ADMINISTRATOR})
    @GetMapping(NEWER)
    Answer newer(
            Me me, @PathVariable String id, @PathVariable String sheet, @PathVariable String item) {
        return newer(piece(me, id, sheet, item), Optional.empty());
    }

    private LibraryNewerPage newer(Piece piece, Optional<UserProblem> problem) {
        LibraryUse use = library.of(piece.draft(), piece.sheet()).orElseThrow(NotThere::new);
        List<Sheet> newest =
                use.piece().sheets().stream()
                        .filter(one -> one.kind() == piece.sheet().kind())
                        .toList();
        return new LibraryNewerPage(
                piece.outline(),
                use,
                words.of(piece.draft(), List.of(piece.sheet())),
                words.of(use.piece().asDraft(), newest),
                problem.map(UserProblem::text));
    }

    @Holds({Role.DESIGNER, Role.ADMINISTRATOR})
    @PostMapping(NEWER)
    Answer renew(
            Me me,
            @PathVariable String id,
            @PathVariable String sheet,
            @PathVariable String item,
            @RequestParam Map<String, String> typed) {
        Piece piece = piece(me, id, sheet, item);
        String seen = typed.getOrDefault("seen", "");
        String version = typed.getOrDefault("version", "");
        int wanted = version.matches("[0-9]{1,6}") ? Integer.parseInt(version) : 0;
        try {
            library.renew(studio.editor(me), piece.draft().id(), piece.sheet(), seen, wanted);
            return Redirect.to(piece.address()).saying("catalog.library.renewed", wanted);
        } catch (UserProblem problem) {
            return newer(piece, Optional.of(problem));
        }
    }
}
