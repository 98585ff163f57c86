package org.cairn.catalog.web;

import java.util.List;
import java.util.Optional;
import org.cairn.catalog.Edition;
import org.cairn.catalog.Feedback;
import org.cairn.platform.web.Answer;
import org.cairn.platform.web.Anyone;
import org.cairn.platform.web.NotThere;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows the learning plan of a program, made of its edition, on the screen and on paper. */
@Controller
class LearningPlanController {

    private static final String SLUG = "/catalog/{slug:[a-z0-9-]+}";
    private static final String EDITION = SLUG + "/editions/{number:[0-9]{1,6}}";

    private final Shelf shelf;
    private final Papers papers;

    LearningPlanController(Shelf shelf, Papers papers) {
        this.shelf = shelf;
        this.papers = papers;
    }

    @Anyone
    @GetMapping({SLUG + "/learning-plan", EDITION + "/learning-plan"})
    Answer plan(@PathVariable String slug, @PathVariable Optional<Integer> number) {
        Edition edition = edition(slug, number);
        return new LearningPlanPage(
                new MicroCredentialPage(
                        edition,
                        shelf.issuer(edition),
                        shelf.history(edition),
                        District.NONE,
                        Optional.empty(),
                        shelf.ending(edition.microCredential()),
                        List.of(),
                        List.of(),
                        Feedback.NONE,
                        Copying.NONE,
                        List.of(),
                        shelf.dead(edition),
                        false));
    }

    @Anyone
    @GetMapping({SLUG + "/learning-plan.pdf", EDITION + "/learning-plan.pdf"})
    ResponseEntity<byte[]> paper(
            @PathVariable String slug, @PathVariable Optional<Integer> number) {
        Edition edition = edition(slug, number);
        return MicroCredentialFiles.file(
                edition,
                MediaType.APPLICATION_PDF,
                "learning-plan.pdf",
                papers.plan(edition, shelf.issuer(edition)));
    }

    private Edition edition(String slug, Optional<Integer> number) {
        Edition edition =
                number.map(n -> shelf.edition(slug, n)).orElseGet(() -> shelf.current(slug));
        if (edition.definition().hours().isEmpty()) {
            throw new NotThere();
        }
        return edition;
    }
}
