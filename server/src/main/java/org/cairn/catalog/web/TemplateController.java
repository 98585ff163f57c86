package org.cairn.catalog.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.cairn.catalog.Definition;
import org.cairn.catalog.Draft;
import org.cairn.catalog.Drafts;
import org.cairn.catalog.Edition;
import org.cairn.catalog.Part;
import org.cairn.catalog.Sheet;
import org.cairn.catalog.Template;
import org.cairn.catalog.TemplateFile;
import org.cairn.catalog.TemplateFiles;
import org.cairn.people.Holds;
import org.cairn.people.Me;
import org.cairn.people.Role;
import org.cairn.platform.files.Sha256;
import org.cairn.platform.files.StreamedForm;
import org.cairn.platform.files.StreamedPath;
import org.cairn.platform.web.Answer;
import org.cairn.platform.web.Anyone;
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

/** The files that a definition gives out: brought by designers, saved by everybody. */
@Controller
class TemplateController {

    private static final String DRAFT = "/catalog/drafts/{id}/templates";
    private static final String HASH = "/{hash:[0-9a-f]{64}}";

    private final TemplateFiles templates;
    private final Drafts drafts;
    private final Studio studio;
    private final Shelf shelf;
    private final Handing handing;

    TemplateController(
            TemplateFiles templates, Drafts drafts, Studio studio, Shelf shelf, Handing handing) {
        this.templates = templates;
        this.drafts = drafts;
        this.studio = studio;
        this.shelf = shelf;
        this.handing = handing;
    }

    @Bean
    static StreamedPath templatesOfDrafts() {
        return new StreamedPath(TemplatePage.ADD);
    }

    @Bean
    static BodyLimit templatesAreCountedAsTheyArrive() {
        return BodyLimit.whatItsHandlerTakes(TemplatePage.ADD);
    }

    @Holds({Role.DESIGNER, Role.ADMINISTRATOR})
    @GetMapping(DRAFT + "/of/{part:[a-z0-9-]{1,60}}")
    Answer form(Me me, @PathVariable String id, @PathVariable String part) {
        Draft draft = studio.open(me, id);
        if (draft.became().isPresent()) {
            return Redirect.to("/catalog/drafts/" + draft.id());
        }
        return page(draft, part, Optional.empty());
    }

    private TemplatePage page(Draft draft, String part, Optional<UserProblem> problem) {
        Sheet sheet = drafts.view(draft, Sheet.part(part)).sheet();
        return new TemplatePage(
                studio.outline(draft, Optional.of(sheet)),
                sheet,
                problem.map(UserProblem::text),
                problem.map(UserProblem::status).orElse(HttpStatus.OK));
    }

    @Holds({Role.DESIGNER, Role.ADMINISTRATOR})
    @PostMapping(TemplatePage.ADD)
    Answer add(Me me, HttpServletRequest request) throws IOException {
        StreamedForm form = StreamedForm.of(request).orElseThrow(NotThere::new);
        Draft draft = studio.open(me, form.field("draft"));
        String part = form.field("part");
        page(draft, part, Optional.empty());
        Optional<StreamedForm.Arriving> file = Optional.empty();
        try {
            file = form.file();
            StreamedForm.Arriving one =
                    file.orElseThrow(() -> new UserProblem("catalog.template.none"));
            String name =
                    templates.add(studio.editor(me), draft.id(), part, one.bytes(), one.name());
            return Redirect.to(Studio.address(draft) + "/" + Sheet.part(part).address())
                    .saying("catalog.template.added", name);
        } catch (UserProblem problem) {
            file.ifPresent(StreamedForm.Arriving::readOn);
            return page(draft, part, Optional.of(problem));
        }
    }

    /** What an edition gives out; the same bytes for ever. */
    @Anyone
    @GetMapping("/catalog/{slug:[a-z0-9-]+}/editions/{number:[0-9]{1,6}}/templates" + HASH)
    void ofEdition(
            @PathVariable String slug,
            @PathVariable int number,
            @PathVariable String hash,
            HttpServletResponse response)
            throws IOException {
        Edition edition = shelf.edition(slug, number);
        TemplateFile file = templates.of(edition, new Sha256(hash)).orElseThrow(NotThere::new);
        handing.saved(file, name(edition.definition(), file), response);
    }

    /** The same before it is published, for those who write it or were asked about it. */
    @Holds({Role.APPROVER, Role.DESIGNER, Role.ADMINISTRATOR})
    @GetMapping(DRAFT + HASH)
    void ofDraft(
            Me me, @PathVariable String id, @PathVariable String hash, HttpServletResponse response)
            throws IOException {
        Draft draft = studio.read(me, id);
        TemplateFile file =
                Optional.ofNullable(templates.of(draft).get(new Sha256(hash)))
                        .orElseThrow(NotThere::new);
        handing.saved(file, name(drafts.asItStands(draft), file), response);
    }

    static String name(Definition definition, TemplateFile file) {
        return definition.parts().stream()
                .map(Part::templates)
                .flatMap(List::stream)
                .filter(template -> template.hash().equals(file.hash()))
                .findFirst()
                .map(Template::name)
                .map(file::named)
                .orElseThrow(NotThere::new);
    }
}
