package org.cairn.catalog.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.cairn.catalog.ExemplarFile;
import org.cairn.catalog.ExemplarId;
import org.cairn.catalog.Exemplars;
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
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The files of exemplars: brought by designers, seen by everybody while their exemplar is. */
@Controller
class ExemplarFileController {

    private static final String FILE = ExemplarController.ONE + "/files/{hash:[0-9a-f]{64}}";

    private final Exemplars exemplars;
    private final ExemplarPages pages;
    private final Studio studio;
    private final Handing handing;

    ExemplarFileController(
            Exemplars exemplars, ExemplarPages pages, Studio studio, Handing handing) {
        this.exemplars = exemplars;
        this.pages = pages;
        this.studio = studio;
        this.handing = handing;
    }

    @Bean
    static StreamedPath filesOfExemplars() {
        return new StreamedPath(ExemplarPage.ATTACH);
    }

    @Bean
    static BodyLimit filesOfExemplarsAreCountedAsTheyArrive() {
        return BodyLimit.whatItsHandlerTakes(ExemplarPage.ATTACH);
    }

    @Holds({Role.DESIGNER, Role.ADMINISTRATOR})
    @PostMapping(ExemplarPage.ATTACH)
    Answer attach(Me me, HttpServletRequest request) throws IOException {
        StreamedForm form = StreamedForm.of(request).orElseThrow(NotThere::new);
        String slug = form.field("slug");
        ExemplarId id = ExemplarId.of(form.field("exemplar"));
        exemplars.find(studio.editor(me), slug, id);
        Optional<StreamedForm.Arriving> file = Optional.empty();
        try {
            file = form.file();
            StreamedForm.Arriving one =
                    file.orElseThrow(() -> new UserProblem("catalog.template.none"));
            String name = exemplars.attach(studio.editor(me), slug, id, one.bytes(), one.name());
            return Redirect.to("/catalog/" + slug + "/exemplars/" + id + "#files")
                    .saying("catalog.template.added", name);
        } catch (UserProblem problem) {
            file.ifPresent(StreamedForm.Arriving::readOn);
            return pages.one(
                    me,
                    slug,
                    id,
                    new ExemplarPage.Typed(
                            Map.of(),
                            Map.of("file", problem.text()),
                            Optional.empty(),
                            problem.status()));
        }
    }

    @Holds({Role.DESIGNER, Role.ADMINISTRATOR})
    @PostMapping(FILE + "/removal")
    Answer detach(
            Me me, @PathVariable String slug, @PathVariable String id, @PathVariable String hash) {
        ExemplarId exemplar = ExemplarId.of(id);
        try {
            exemplars.detach(studio.editor(me), slug, exemplar, new Sha256(hash));
            return Redirect.to("/catalog/" + slug + "/exemplars/" + id + "#files")
                    .saying("catalog.exemplar.detached");
        } catch (UserProblem problem) {
            return pages.one(me, slug, exemplar, ExemplarPages.again(Map.of(), problem));
        }
    }

    /** Of a published one for everybody, of any other for those who design it. */
    @Anyone
    @GetMapping(FILE)
    void file(
            Optional<Me> me,
            @PathVariable String slug,
            @PathVariable String id,
            @PathVariable String hash,
            HttpServletResponse response)
            throws IOException {
        ExemplarId exemplar = ExemplarId.of(id);
        Sha256 wanted = new Sha256(hash);
        ExemplarFile file =
                exemplars
                        .file(slug, exemplar, wanted)
                        .or(() ->
                                me.filter(Studio::mayDesign)
                                        .flatMap(one ->
                                                exemplars.file(
                                                        studio.editor(one),
                                                        slug,
                                                        exemplar,
                                                        wanted)))
                        .orElseThrow(NotThere::new);
        if (file.isPicture()) {
            handing.shown(file.file(), file.fileName(), response);
        } else {
            handing.saved(file.file(), file.fileName(), response);
        }
    }
}
