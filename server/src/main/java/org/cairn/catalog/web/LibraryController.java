package org.cairn.catalog.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cairn.catalog.Draft;
import org.cairn.catalog.DraftId;
import org.cairn.catalog.Drafts;
import org.cairn.catalog.Library;
import org.cairn.catalog.LibraryId;
import org.cairn.catalog.LibraryPiece;
import org.cairn.catalog.Sheet;
import org.cairn.people.Holds;
import org.cairn.people.Me;
import org.cairn.people.Organization;
import org.cairn.people.Organizations;
import org.cairn.people.Role;
import org.cairn.platform.Ids;
import org.cairn.platform.web.Answer;
import org.cairn.platform.web.Redirect;
import org.cairn.platform.web.UserProblem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The library of parts and criteria: looked through, put into drafts, retired. */
@Controller
class LibraryController {

    private static final String ALL = "/catalog/library";
    private static final String ONE = ALL + "/{id:[0-9a-f-]{36}}";

    private final Library library;
    private final Drafts drafts;
    private final Organizations organizations;
    private final Studio studio;
    private final Words words;

    LibraryController(
            Library library,
            Drafts drafts,
            Organizations organizations,
            Studio studio,
            Words words) {
        this.library = library;
        this.drafts = drafts;
        this.organizations = organizations;
        this.studio = studio;
        this.words = words;
    }

    @Holds({Role.DESIGNER, Role.ADMINISTRATOR})
    @GetMapping(ALL)
    Answer list(
            Me me,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String into) {
        Optional<Outline> draft =
                into.isEmpty() ? Optional.empty() : Optional.of(outline(studio.open(me, into)));
        List<LibraryPiece> found = library.search(studio.editor(me), q);
        return new LibraryPage(
                found,
                organizations.all(
                        found.stream().map(LibraryPiece::issuer).collect(Collectors.toSet())),
                q,
                draft,
                Ids.unguessable());
    }

    private static Outline outline(Draft draft) {
        return new Outline(draft, List.of(), Optional.empty());
    }

    @Holds({Role.DESIGNER, Role.ADMINISTRATOR})
    @GetMapping(ONE)
    Answer one(Me me, @PathVariable String id, @RequestParam(defaultValue = "") String version) {
        LibraryId one = LibraryId.of(id);
        LibraryPiece piece =
                version.matches("[1-9][0-9]{0,5}")
                        ? library.find(studio.editor(me), one, Integer.parseInt(version))
                        : library.find(studio.editor(me), one);
        return page(me, piece, Optional.empty());
    }

    private LibraryPiecePage page(Me me, LibraryPiece piece, Optional<UserProblem> problem) {
        boolean takes = !piece.isRetired() && piece.version() == piece.newest();
        return new LibraryPiecePage(
                piece,
                organizations.find(piece.issuer()).map(Organization::name).orElse(""),
                studio.name(piece.keptBy()),
                library.versions(piece),
                library.drafts(piece),
                words.of(piece.asDraft(), piece.sheets()),
                takes
                        ? drafts.of(studio.editor(me).reach()).stream()
                                .map(LibraryController::outline)
                                .toList()
                        : List.of(),
                studio.editor(me).reach().contains(piece.issuer()),
                Ids.unguessable(),
                problem.map(UserProblem::text));
    }

    /** Puts a copy into a draft and shows it there. */
    @Holds({Role.DESIGNER, Role.ADMINISTRATOR})
    @PostMapping(ONE + "/taking")
    Answer take(
            Me me,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String draft,
            @RequestParam(defaultValue = "") String form) {
        LibraryId one = LibraryId.of(id);
        DraftId into = DraftId.of(draft);
        LibraryPiece piece = library.find(studio.editor(me), one);
        studio.open(me, draft);
        try {
            Sheet sheet = library.take(studio.editor(me), one, into, form + " " + one);
            return Redirect.to("/catalog/drafts/" + into + "/" + sheet.address())
                    .saying("catalog.library.taken", piece.title());
        } catch (UserProblem problem) {
            return page(me, piece, Optional.of(problem));
        }
    }

    @Holds({Role.DESIGNER, Role.ADMINISTRATOR})
    @PostMapping(ONE + "/retirement")
    Answer retire(Me me, @PathVariable String id) {
        library.retire(studio.editor(me), LibraryId.of(id));
        return Redirect.to(ALL + "/" + LibraryId.of(id)).saying("catalog.library.retired");
    }

    @Holds({Role.DESIGNER, Role.ADMINISTRATOR})
    @PostMapping(ONE + "/return")
    Answer bringBack(Me me, @PathVariable String id) {
        library.bringBack(studio.editor(me), LibraryId.of(id));
        return Redirect.to(ALL + "/" + LibraryId.of(id)).saying("catalog.library.brought-back");
    }
}
