package org.cairn.catalog.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.cairn.catalog.Edition;
import org.cairn.catalog.Exemplars;
import org.cairn.people.Me;
import org.cairn.platform.web.Answer;
import org.cairn.platform.web.Anyone;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows a micro-credential, now and as it was. */
@Controller
class MicroCredentialController {

    private final Shelf shelf;
    private final Districts districts;
    private final Exemplars exemplars;
    private final Studio studio;

    MicroCredentialController(
            Shelf shelf, Districts districts, Exemplars exemplars, Studio studio) {
        this.shelf = shelf;
        this.districts = districts;
        this.exemplars = exemplars;
        this.studio = studio;
    }

    @Anyone
    @GetMapping("/catalog/{slug:[a-z0-9-]+}")
    Answer current(
            Optional<Me> me,
            @PathVariable String slug,
            HttpServletRequest request,
            HttpServletResponse response) {
        Edition edition = shelf.current(slug);
        return edition.definition().isStack()
                ? Redirect.to("/stacks/" + slug)
                : page(me, edition, districts.of(request, response));
    }

    @Anyone
    @GetMapping("/catalog/{slug:[a-z0-9-]+}/editions")
    Answer editions(@PathVariable String slug) {
        shelf.current(slug);
        return Redirect.to("/catalog/" + slug + "#editions");
    }

    @Anyone
    @GetMapping("/catalog/{slug:[a-z0-9-]+}/editions/{number:[0-9]{1,6}}")
    Answer edition(
            Optional<Me> me,
            @PathVariable String slug,
            @PathVariable int number,
            HttpServletRequest request,
            HttpServletResponse response) {
        return page(me, shelf.edition(slug, number), districts.of(request, response));
    }

    /** What changed since an earlier edition; without a word, since the one before. */
    @Anyone
    @GetMapping("/catalog/{slug:[a-z0-9-]+}/editions/{number:[0-9]{1,6}}/changes")
    Answer changes(
            @PathVariable String slug,
            @PathVariable int number,
            @RequestParam(name = "since", defaultValue = "0") int since) {
        Edition after = shelf.withRubric(shelf.edition(slug, number));
        Edition before = shelf.edition(slug, since == 0 ? number - 1 : since);
        if (before.number() >= after.number()) {
            throw new NotThere();
        }
        return new ChangesPage(before, after, shelf.history(after), shelf.changes(before, after));
    }

    private Answer page(Optional<Me> me, Edition edition, District district) {
        if (edition.definition().isStack()) {
            return Redirect.to(
                    "/stacks/" + edition.definition().slug() + "/versions/" + edition.number());
        }
        List<Edition> history = shelf.history(edition);
        return new MicroCredentialPage(
                edition,
                shelf.issuer(edition),
                history,
                district,
                shelf.worth(edition, district),
                shelf.ending(edition.microCredential()),
                shelf.stacks(edition),
                shelf.intakes(history),
                shelf.feedback(history),
                studio.copying(me, edition),
                edition.equals(history.getFirst()) ? exemplars.shown(edition) : List.of(),
                shelf.dead(edition),
                me.filter(Studio::mayDesign)
                        .filter(one -> studio.editor(one).reach().contains(edition.issuer()))
                        .isPresent());
    }
}
