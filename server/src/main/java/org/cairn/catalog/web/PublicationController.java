package org.cairn.catalog.web;

import java.util.Map;
import java.util.Optional;
import org.cairn.catalog.Draft;
import org.cairn.catalog.DraftId;
import org.cairn.catalog.DraftPublication;
import org.cairn.catalog.Drafts;
import org.cairn.catalog.Edition;
import org.cairn.people.Holds;
import org.cairn.people.Me;
import org.cairn.people.Role;
import org.cairn.platform.web.Answer;
import org.cairn.platform.web.Redirect;
import org.cairn.platform.web.Text;
import org.cairn.platform.web.UserProblem;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/** Shows what a draft will look like and what it changes, and publishes it. */
@Controller
class PublicationController {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String DRAFT = "/catalog/drafts/{id}";

    private final Drafts drafts;
    private final Studio studio;
    private final PublicationPages pages;

    PublicationController(Drafts drafts, Studio studio, PublicationPages pages) {
        this.drafts = drafts;
        this.studio = studio;
        this.pages = pages;
    }

    /** The public page as it would be. */
    @Holds({Role.APPROVER, Role.DESIGNER, Role.ADMINISTRATOR})
    @GetMapping(DRAFT + "/preview")
    Answer preview(Me me, @PathVariable String id) {
        Draft draft = studio.read(me, id);
        return new DraftPreviewPage(
                studio.outline(draft, Optional.empty()),
                MicroCredentialPage.onPaper(drafts.asEdition(draft), studio.issuer(draft)));
    }

    /** The draft as a definition file, as far as it is written. */
    @Holds({Role.DESIGNER, Role.ADMINISTRATOR})
    @GetMapping(DRAFT + "/file")
    ResponseEntity<byte[]> file(Me me, @PathVariable String id) {
        Draft draft = studio.open(me, id);
        String name = (draft.slug().isEmpty() ? "draft" : draft.slug()) + "-draft.json";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header("Cache-Control", "no-store")
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(drafts.file(draft)));
    }

    @Holds({Role.APPROVER, Role.DESIGNER, Role.ADMINISTRATOR})
    @GetMapping(DRAFT + "/publication")
    Answer look(Me me, @PathVariable String id) {
        Draft draft = studio.read(me, id);
        return draft.became().isPresent()
                ? Redirect.to("/catalog/drafts/" + draft.id())
                : pages.page(me, draft);
    }

    @Holds({Role.DESIGNER, Role.ADMINISTRATOR})
    @PostMapping(DRAFT + "/publication")
    Answer publish(
            Me me,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam(defaultValue = "") String over) {
        studio.open(me, id);
        int number = over.matches("[0-9]{1,6}") ? Integer.parseInt(over) : -1;
        try {
            return switch (drafts.publish(studio.editor(me), DraftId.of(id), seen, number)) {
                case DraftPublication.Published(Edition edition) ->
                        Redirect.to("/catalog/" + edition.definition().slug())
                                .saying(
                                        "catalog.published",
                                        edition.number(),
                                        studio.underWay(edition.microCredential()).all());
                case DraftPublication.Planned planned ->
                        refused(me, id, Text.of("catalog.studio.moved"));
                case DraftPublication.Incomplete incomplete ->
                        refused(me, id, Text.of("catalog.studio.incomplete"));
                case DraftPublication.Unapproved unapproved ->
                        refused(me, id, Text.of("catalog.approval.lacks"));
                case DraftPublication.Unplanned unplanned ->
                        refused(
                                me,
                                id,
                                Text.of("catalog.planning.lacks", unplanned.steps().size()));
                case DraftPublication.Moved moved ->
                        refused(me, id, Text.of("catalog.studio.moved"));
            };
        } catch (UserProblem problem) {
            return refused(me, id, problem.text());
        }
    }

    private Answer refused(Me me, String id, Text problem) {
        return pages.page(me, studio.open(me, id), problem, Map.of());
    }
}
