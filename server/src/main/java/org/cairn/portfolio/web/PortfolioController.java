package org.cairn.portfolio.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairn.catalog.EvidenceKind;
import org.cairn.people.Me;
import org.cairn.people.PersonId;
import org.cairn.people.SignedIn;
import org.cairn.platform.web.Answer;
import org.cairn.platform.web.Messages;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.Page;
import org.cairn.platform.web.Redirect;
import org.cairn.platform.web.Text;
import org.cairn.platform.web.UserProblem;
import org.cairn.portfolio.Artifact;
import org.cairn.portfolio.ArtifactId;
import org.cairn.portfolio.Contents;
import org.cairn.portfolio.Portfolio;
import org.cairn.portfolio.Shelf;
import org.cairn.portfolio.Viewing;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The portfolio and its pieces, for their owner. */
@Controller
class PortfolioController {

    private static final int MOST_TO_CHOOSE_FROM = 100;

    private final Portfolio portfolio;
    private final Viewing viewing;
    private final Contents contents;
    private final Messages messages;

    PortfolioController(
            Portfolio portfolio, Viewing viewing, Contents contents, Messages messages) {
        this.portfolio = portfolio;
        this.viewing = viewing;
        this.contents = contents;
        this.messages = messages;
    }

    @SignedIn
    @GetMapping("/portfolio")
    Page shelf(
            Me me,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") List<String> kind,
            @RequestParam(defaultValue = "1") int page) {
        Shelf shelf = new Shelf(q, kinds(kind), page, Shelf.PAGE);
        return new ShelfPage(shelf, pieces(me.id(), shelf), portfolio.count(me.id(), shelf));
    }

    @SignedIn
    @GetMapping("/portfolio/{id}")
    Page artifact(Me me, @PathVariable String id) {
        Artifact artifact = own(me, ArtifactId.of(id));
        return page(me, artifact, artifact.title(), artifact.note(), Map.of());
    }

    @SignedIn
    @PostMapping("/portfolio/{id}")
    Answer relabel(
            Me me,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String note) {
        ArtifactId artifact = ArtifactId.of(id);
        try {
            portfolio.relabel(me.id(), artifact, title, note);
            return Redirect.to("/portfolio/" + id).saying("portfolio.relabeled");
        } catch (UserProblem problem) {
            Text text = problem.text();
            return page(me, own(me, artifact), title, note, Map.of(Fields.of(text), text));
        }
    }

    @SignedIn
    @PostMapping("/portfolio/{id}/retire")
    Answer retire(Me me, @PathVariable String id) {
        Artifact artifact = own(me, ArtifactId.of(id));
        portfolio.retire(me.id(), artifact.id());
        return Redirect.to("/portfolio").saying("portfolio.retired", artifact.title());
    }

    /** A copy of a signed PDF that does not show who signed it. */
    @SignedIn
    @PostMapping("/portfolio/{id}/unsigned")
    Answer unsigned(Me me, @PathVariable String id, Locale locale) {
        Artifact signed = own(me, ArtifactId.of(id));
        String mark = messages.in(locale, "portfolio.unsigned.title");
        Artifact copy = contents.unsignedCopy(me.id(), signed.id(), mark);
        return Redirect.to("/portfolio/" + copy.id()).saying("portfolio.unsigned.done");
    }

    /**
     * Pieces to choose from, as a page or, for htmx, as a part of one. The choice is posted to
     * {@code target} as field {@code artifact}.
     */
    @SignedIn
    @GetMapping("/portfolio/picker")
    Page picker(Me me, HttpServletRequest request) {
        Choosing choosing = Choosing.of(request);
        Set<EvidenceKind> kinds = kinds(List.of(choosing.kinds().split(",", -1)));
        Shelf shelf = new Shelf(choosing.words(), kinds, 1, MOST_TO_CHOOSE_FROM);
        return new PickerPage(pieces(me.id(), shelf), kinds, choosing);
    }

    private Page page(
            Me me, Artifact artifact, String title, String note, Map<String, Text> errors) {
        ArtifactId id = artifact.id();
        return new ArtifactPage(
                Piece.of(artifact, viewing, me.id()),
                title,
                note,
                portfolio.isRetired(me.id(), id),
                portfolio.former(me.id(), id),
                portfolio.uses(me.id(), id),
                contents.isSigned(artifact.content()),
                errors,
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private List<Piece> pieces(PersonId owner, Shelf shelf) {
        return portfolio.of(owner, shelf).stream()
                .map(artifact -> Piece.of(artifact, viewing, owner))
                .toList();
    }

    private Artifact own(Me me, ArtifactId id) {
        return portfolio.find(me.id(), id).orElseThrow(NotThere::new);
    }

    /** Words that are no kind are left out, so that an old address still works. */
    private static Set<EvidenceKind> kinds(List<String> codes) {
        return EnumSet.allOf(EvidenceKind.class).stream()
                .filter(kind -> codes.contains(kind.code()))
                .collect(Collectors.toSet());
    }
}
