package org.cairn.catalog.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.cairn.catalog.Draft;
import org.cairn.catalog.Drafts;
import org.cairn.catalog.OwnPictures;
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
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The picture of the badge of a draft: how it would look, and one of the issuer's own. */
@Controller
class PictureController {

    private static final String DRAFT = "/catalog/drafts/{id}";

    private final OwnPictures pictures;
    private final Drafts drafts;
    private final Studio studio;
    private final PictureLooks looks;

    PictureController(OwnPictures pictures, Drafts drafts, Studio studio, PictureLooks looks) {
        this.pictures = pictures;
        this.drafts = drafts;
        this.studio = studio;
        this.looks = looks;
    }

    @Bean
    static StreamedPath picturesOfDrafts() {
        return new StreamedPath(PicturePage.ADD);
    }

    @Bean
    static BodyLimit picturesAreCountedAsTheyArrive() {
        return BodyLimit.whatItsHandlerTakes(PicturePage.ADD);
    }

    /** The picture as it would be with what is chosen and not kept yet. */
    @Holds({Role.DESIGNER, Role.ADMINISTRATOR})
    @GetMapping(DRAFT + "/picture/look")
    Answer look(
            Me me, @PathVariable String id, @RequestParam MultiValueMap<String, String> chosen) {
        return looks.of(studio.open(me, id), chosen);
    }

    @Holds({Role.APPROVER, Role.DESIGNER, Role.ADMINISTRATOR})
    @GetMapping(DRAFT + "/badge.svg")
    ResponseEntity<String> art(
            Me me, @PathVariable String id, @RequestParam MultiValueMap<String, String> chosen) {
        return looks.file(studio.read(me, id), chosen);
    }

    @Holds({Role.DESIGNER, Role.ADMINISTRATOR})
    @GetMapping(DRAFT + "/picture/own")
    Answer form(Me me, @PathVariable String id) {
        Draft draft = studio.open(me, id);
        if (draft.became().isPresent()) {
            return Redirect.to("/catalog/drafts/" + draft.id());
        }
        return page(draft, "", Optional.empty());
    }

    private PicturePage page(Draft draft, String alternative, Optional<UserProblem> problem) {
        Sheet sheet = Sheet.of(Sheet.Kind.PICTURE);
        return new PicturePage(
                studio.outline(draft, Optional.of(sheet)),
                drafts.view(draft, sheet),
                alternative.isEmpty() && problem.isEmpty()
                        ? drafts.view(draft, sheet).value("picture.own.alternative")
                        : alternative,
                problem.map(UserProblem::text),
                problem.map(UserProblem::status).orElse(HttpStatus.OK));
    }

    @Holds({Role.DESIGNER, Role.ADMINISTRATOR})
    @PostMapping(PicturePage.ADD)
    Answer add(Me me, HttpServletRequest request) throws IOException {
        StreamedForm form = StreamedForm.of(request).orElseThrow(NotThere::new);
        Draft draft = studio.open(me, form.field("draft"));
        String alternative = form.field("alternative");
        Optional<StreamedForm.Arriving> file = Optional.empty();
        try {
            file = form.file();
            StreamedForm.Arriving one =
                    file.orElseThrow(() -> new UserProblem("catalog.template.none"));
            Set<String> leftOut =
                    pictures.add(
                            studio.editor(me),
                            new OwnPictures.Wish(draft.id(), form.field("seen"), alternative),
                            one.bytes(),
                            one.name());
            Redirect back = Redirect.to(Studio.address(draft) + "/picture");
            return leftOut.isEmpty()
                    ? back.saying("catalog.picture.added")
                    : back.saying(
                            "catalog.picture.added.without",
                            String.join(", ", leftOut.stream().sorted().limit(8).toList()));
        } catch (UserProblem problem) {
            file.ifPresent(StreamedForm.Arriving::readOn);
            return page(draft, alternative, Optional.of(problem));
        }
    }
}
