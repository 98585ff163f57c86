package org.cairn.portfolio.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.cairn.catalog.EvidenceKind;
import org.cairn.people.Me;
import org.cairn.people.SignedIn;
import org.cairn.platform.files.StreamedForm;
import org.cairn.platform.files.StreamedPath;
import org.cairn.platform.settings.Settings;
import org.cairn.platform.web.Answer;
import org.cairn.platform.web.BodyLimit;
import org.cairn.platform.web.Page;
import org.cairn.platform.web.Redirect;
import org.cairn.platform.web.Text;
import org.cairn.platform.web.UserProblem;
import org.cairn.portfolio.Artifact;
import org.cairn.portfolio.ArtifactId;
import org.cairn.portfolio.Label;
import org.cairn.portfolio.Portfolio;
import org.cairn.portfolio.intake.Intake;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Adding a piece of evidence by plain forms; a file is streamed, never held by the container. */
@Controller
class AddController {

    private static final String FILES = "/portfolio/files";

    private final Portfolio portfolio;
    private final Intake intake;
    private final Settings settings;

    AddController(Portfolio portfolio, Intake intake, Settings settings) {
        this.portfolio = portfolio;
        this.intake = intake;
        this.settings = settings;
    }

    @Bean
    static StreamedPath portfolioFiles() {
        return new StreamedPath(FILES);
    }

    @Bean
    static BodyLimit filesAreCountedAsTheyArrive() {
        return BodyLimit.whatItsHandlerTakes(FILES);
    }

    @SignedIn
    @GetMapping("/portfolio/new")
    Page form(
            Me me,
            @RequestParam(defaultValue = "file") String kind,
            @RequestParam(defaultValue = "") String next,
            @RequestParam(defaultValue = "") String replaces) {
        return page(me, Form.of(kind, next, replaces), NewPage.Typed.NOTHING, Map.of());
    }

    @SignedIn
    @PostMapping("/portfolio/texts")
    Answer text(Me me, HttpServletRequest request) {
        return add(me, request, EvidenceKind.TEXT);
    }

    @SignedIn
    @PostMapping("/portfolio/links")
    Answer link(Me me, HttpServletRequest request) {
        return add(me, request, EvidenceKind.LINK);
    }

    @SignedIn
    @PostMapping(FILES)
    Answer file(Me me, HttpServletRequest request) throws IOException {
        Form form = Form.of(request);
        Optional<StreamedForm.Arriving> arriving = Optional.empty();
        try {
            if (StreamedForm.of(request).isPresent()) {
                arriving = StreamedForm.of(request).get().file();
            }
            StreamedForm.Arriving file =
                    arriving.orElseThrow(() -> new UserProblem("portfolio.file.none"));
            return done(
                    portfolio.addFile(me.id(), form.label(), file.name(), file.bytes(), -1), form);
        } catch (UserProblem problem) {
            arriving.ifPresent(StreamedForm.Arriving::readOn);
            return again(me, form, problem);
        } catch (IOException failed) {
            throw intake.explained(failed);
        }
    }

    private Answer add(Me me, HttpServletRequest request, EvidenceKind kind) {
        Form form = Form.of(request).as(kind);
        try {
            return done(
                    kind == EvidenceKind.TEXT
                            ? portfolio.addText(me.id(), form.label(), form.typed().content())
                            : portfolio.addLink(me.id(), form.label(), form.typed().content()),
                    form);
        } catch (UserProblem problem) {
            return again(me, form, problem);
        }
    }

    private static Answer done(Artifact added, Form form) {
        return LocalPath.of(form.next())
                .map(next -> Redirect.to(LocalPath.with(next, added.id())))
                .orElseGet(() -> Redirect.to("/portfolio/" + added.id()))
                .saying("portfolio.added", added.title());
    }

    private Page again(Me me, Form form, UserProblem problem) {
        Text text = problem.text();
        NewPage page = page(me, form, form.typed(), Map.of(Fields.of(text), text));
        return page.with(problem.status());
    }

    private NewPage page(Me me, Form form, NewPage.Typed typed, Map<String, Text> errors) {
        return new NewPage(
                form.kind(),
                typed,
                LocalPath.of(form.next()).orElse(""),
                form.replaces().flatMap(id -> portfolio.find(me.id(), id)),
                settings.maxUploadBytes(),
                errors,
                HttpStatus.OK);
    }

    /** What every form for a new piece carries. */
    private record Form(
            EvidenceKind kind, String next, Optional<ArtifactId> replaces, NewPage.Typed typed) {

        static Form of(String kind, String next, String replaces) {
            return new Form(
                    kindOf(kind),
                    next,
                    replaces.isEmpty() ? Optional.empty() : Optional.of(ArtifactId.of(replaces)),
                    NewPage.Typed.NOTHING);
        }

        static Form of(HttpServletRequest request) {
            Form form =
                    of(field(request, "kind"), field(request, "next"), field(request, "replaces"));
            NewPage.Typed typed =
                    new NewPage.Typed(
                            field(request, "title"),
                            field(request, "note"),
                            field(request, "content"));
            return new Form(form.kind, form.next, form.replaces, typed);
        }

        Form as(EvidenceKind other) {
            return new Form(other, next, replaces, typed);
        }

        /** Where nobody wrote a title, a link and a file bring their own. */
        Label label() {
            String title =
                    typed.title().isBlank() && kind == EvidenceKind.LINK
                            ? typed.content()
                                    .replaceFirst("^https?://", "")
                                    .replaceAll("[/?#].*", "")
                            : typed.title();
            return new Label(title, typed.note(), replaces);
        }

        private static EvidenceKind kindOf(String code) {
            for (EvidenceKind kind : EvidenceKind.values()) {
                if (kind.code().equals(code)) {
                    return kind;
                }
            }
            return EvidenceKind.FILE;
        }

        private static String field(HttpServletRequest request, String name) {
            return Optional.ofNullable(request.getParameter(name)).orElse("");
        }
    }
}
