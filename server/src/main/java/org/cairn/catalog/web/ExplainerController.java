package org.cairn.catalog.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.cairn.catalog.Draft;
import org.cairn.catalog.Drafts;
import org.cairn.catalog.Edition;
import org.cairn.catalog.ExplainerFiles;
import org.cairn.catalog.FilmDoor;
import org.cairn.catalog.TemplateFile;
import org.cairn.people.Holds;
import org.cairn.people.Me;
import org.cairn.people.Role;
import org.cairn.platform.files.FileStore;
import org.cairn.platform.files.Sha256;
import org.cairn.platform.web.Answer;
import org.cairn.platform.web.Anyone;
import org.cairn.platform.web.NotThere;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows everybody what a program looks like, with the films that its edition names. */
@Controller
class ExplainerController {

    private static final String SLUG = "/catalog/{slug:[a-z0-9-]+}";
    private static final String EDITION = SLUG + "/editions/{number:[0-9]{1,6}}";
    private static final String DRAFT = "/catalog/drafts/{id}";
    private static final String HASH = "/media/{hash:[0-9a-f]{64}}";

    private final Shelf shelf;
    private final Drafts drafts;
    private final Studio studio;
    private final ExplainerFiles explainers;
    private final ObjectProvider<FilmDoor> door;
    private final FileStore files;

    ExplainerController(
            Shelf shelf,
            Drafts drafts,
            Studio studio,
            ExplainerFiles explainers,
            ObjectProvider<FilmDoor> door,
            FileStore files) {
        this.shelf = shelf;
        this.drafts = drafts;
        this.studio = studio;
        this.explainers = explainers;
        this.door = door;
        this.files = files;
    }

    @Anyone
    @GetMapping({SLUG + "/about", EDITION + "/about"})
    Answer about(@PathVariable String slug, @PathVariable Optional<Integer> number) {
        Edition edition =
                number.map(n -> shelf.edition(slug, n)).orElseGet(() -> shelf.current(slug));
        if (edition.definition().explainer().isEmpty()) {
            throw new NotThere();
        }
        List<Edition> history = shelf.history(edition);
        MicroCredentialPage about =
                new MicroCredentialPage(
                        edition,
                        shelf.issuer(edition),
                        history,
                        District.NONE,
                        Optional.empty(),
                        shelf.ending(edition.microCredential()),
                        List.of(),
                        shelf.intakes(history),
                        shelf.feedback(history),
                        Copying.NONE,
                        List.of(),
                        shelf.dead(edition),
                        false);
        String media = about.address() + "/editions/" + edition.number() + "/media/";
        return new ExplainerPage(about, media, Optional.empty());
    }

    /** The same before it is published. */
    @Holds({Role.APPROVER, Role.DESIGNER, Role.ADMINISTRATOR})
    @GetMapping(DRAFT + "/explainer-preview")
    Answer preview(Me me, @PathVariable String id) {
        Draft draft = studio.read(me, id);
        Edition edition = drafts.asEdition(draft);
        if (edition.definition().explainer().isEmpty()) {
            throw new NotThere();
        }
        return new ExplainerPage(
                MicroCredentialPage.onPaper(edition, studio.issuer(draft)),
                Studio.address(draft) + "/media/",
                Optional.of(studio.outline(draft, Optional.empty())));
    }

    @Anyone
    @GetMapping(EDITION + HASH)
    void film(
            @PathVariable String slug,
            @PathVariable int number,
            @PathVariable String hash,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Edition edition = shelf.edition(slug, number);
        give(explainers.of(edition, new Sha256(hash)), request, response);
    }

    @Holds({Role.APPROVER, Role.DESIGNER, Role.ADMINISTRATOR})
    @GetMapping(DRAFT + HASH)
    void filmOfDraft(
            Me me,
            @PathVariable String id,
            @PathVariable String hash,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Draft draft = studio.read(me, id);
        give(explainers.of(draft, new Sha256(hash)), request, response);
    }

    private void give(
            Optional<TemplateFile> found, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        TemplateFile file = found.orElseThrow(NotThere::new);
        if (file.mediaType().startsWith("text/")) {
            captions(file, response);
        } else {
            door.getObject().give(file, request, response);
        }
    }

    private void captions(TemplateFile file, HttpServletResponse response) throws IOException {
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("X-Robots-Tag", "noindex");
        response.setHeader("Cache-Control", "private, no-store");
        response.setContentType(file.mediaType() + ";charset=utf-8");
        response.setContentLengthLong(file.bytes());
        try (InputStream in = files.open(file.hash())) {
            in.transferTo(response.getOutputStream());
        }
    }
}
