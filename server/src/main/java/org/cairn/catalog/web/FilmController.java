package org.cairn.catalog.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import org.cairn.catalog.Draft;
import org.cairn.catalog.Explainer;
import org.cairn.catalog.ExplainerFiles;
import org.cairn.catalog.Sheet;
import org.cairn.people.Holds;
import org.cairn.people.Me;
import org.cairn.people.Role;
import org.cairn.platform.files.StreamedForm;
import org.cairn.platform.files.StreamedPath;
import org.cairn.platform.web.Answer;
import org.cairn.platform.web.BodyLimit;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.Redirect;
import org.cairn.platform.web.UserProblem;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Takes the films of an explainer in, with their captions and posters. */
@Controller
class FilmController {

    private final ExplainerFiles explainers;
    private final Studio studio;

    FilmController(ExplainerFiles explainers, Studio studio) {
        this.explainers = explainers;
        this.studio = studio;
    }

    @Bean
    static StreamedPath filmsOfDrafts() {
        return new StreamedPath(FilmPage.ADD);
    }

    @Bean
    static BodyLimit filmsAreCountedAsTheyArrive() {
        return BodyLimit.whatItsHandlerTakes(FilmPage.ADD);
    }

    @Holds({Role.DESIGNER, Role.ADMINISTRATOR})
    @GetMapping("/catalog/drafts/{id}/films/{video:[a-z0-9-]{1,60}}/{use:[a-z]+}")
    Answer form(
            Me me, @PathVariable String id, @PathVariable String video, @PathVariable String use) {
        Draft draft = studio.open(me, id);
        return draft.became().isPresent()
                ? Redirect.to(Studio.address(draft))
                : page(draft, video, use, Optional.empty());
    }

    private FilmPage page(Draft draft, String video, String use, Optional<UserProblem> problem) {
        Explainer.Use what = Explainer.Use.named(use).orElseThrow(NotThere::new);
        if (!explainers.hasVideo(draft, video)) {
            throw new NotThere();
        }
        return new FilmPage(
                studio.outline(draft, Optional.of(Sheet.of(Sheet.Kind.EXPLAINER))),
                video,
                what,
                problem.map(UserProblem::text),
                problem.map(UserProblem::status).orElse(HttpStatus.OK));
    }

    @Holds({Role.DESIGNER, Role.ADMINISTRATOR})
    @PostMapping(FilmPage.ADD)
    Answer add(Me me, HttpServletRequest request) throws IOException {
        StreamedForm form = StreamedForm.of(request).orElseThrow(NotThere::new);
        Draft draft = studio.open(me, form.field("draft"));
        String video = form.field("video");
        FilmPage page = page(draft, video, form.field("use"), Optional.empty());
        Optional<StreamedForm.Arriving> file = Optional.empty();
        try {
            file = form.file();
            StreamedForm.Arriving one =
                    file.orElseThrow(() -> new UserProblem("catalog.template.none"));
            explainers.add(
                    studio.editor(me),
                    draft.id(),
                    new ExplainerFiles.Bringing(video, page.use(), one.bytes(), one.name()));
            return Redirect.to(page.back()).saying("catalog.film.added." + page.use().code());
        } catch (UserProblem problem) {
            file.ifPresent(StreamedForm.Arriving::readOn);
            return page(draft, video, page.use().code(), Optional.of(problem));
        }
    }
}
