package org.cairn.catalog.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.cairn.catalog.Definition;
import org.cairn.catalog.Edition;
import org.cairn.catalog.PilotAnswer;
import org.cairn.catalog.PilotId;
import org.cairn.catalog.TemplateFile;
import org.cairn.catalog.TemplateFiles;
import org.cairn.catalog.Trials;
import org.cairn.people.FieldProblems;
import org.cairn.people.Me;
import org.cairn.people.Organizations;
import org.cairn.people.SignedIn;
import org.cairn.platform.files.Sha256;
import org.cairn.platform.web.Answer;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.Redirect;
import org.cairn.platform.web.UserProblem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A pilot for those who take part in it; for everybody else it is not there. */
@Controller
class TrialController {

    private static final String PILOT = "/pilots/{id}";

    private final Trials trials;
    private final TemplateFiles templates;
    private final Organizations organizations;
    private final Handing handing;

    TrialController(
            Trials trials, TemplateFiles templates, Organizations organizations, Handing handing) {
        this.trials = trials;
        this.templates = templates;
        this.organizations = organizations;
        this.handing = handing;
    }

    @SignedIn
    @GetMapping(PILOT)
    PilotPage pilot(Me me, @PathVariable String id) {
        Trials.Mine mine = trials.find(me.id(), PilotId.of(id));
        Edition edition = trials.edition(mine.pilot());
        return new PilotPage(
                mine,
                MicroCredentialPage.onPaper(
                        edition, organizations.find(edition.issuer()).orElseThrow(NotThere::new)));
    }

    /** What it gives out. */
    @SignedIn
    @GetMapping(PILOT + "/templates/{hash:[0-9a-f]{64}}")
    void template(
            Me me, @PathVariable String id, @PathVariable String hash, HttpServletResponse response)
            throws IOException {
        Edition edition = trials.edition(trials.find(me.id(), PilotId.of(id)).pilot());
        TemplateFile file = templates.of(edition, new Sha256(hash)).orElseThrow(NotThere::new);
        handing.saved(file, TemplateController.name(edition.definition(), file), response);
    }

    @SignedIn
    @GetMapping(PILOT + "/feedback")
    PilotFormPage form(Me me, @PathVariable String id) {
        Trials.Mine mine = trials.asked(me.id(), PilotId.of(id));
        return new PilotFormPage(
                mine,
                definition(mine),
                mine.me().answer().map(PilotAnswer::fields).orElse(Map.of()),
                Map.of(),
                Optional.empty(),
                HttpStatus.OK);
    }

    @SignedIn
    @PostMapping(PILOT + "/feedback")
    Answer answer(Me me, @PathVariable String id, @RequestParam Map<String, String> typed) {
        Trials.Mine mine = trials.asked(me.id(), PilotId.of(id));
        Definition definition = definition(mine);
        try {
            trials.answer(me.id(), mine.pilot().id(), PilotAnswer.typed(typed, definition.parts()));
        } catch (FieldProblems problems) {
            return new PilotFormPage(
                    mine,
                    definition,
                    typed,
                    problems.byField(),
                    Optional.empty(),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (UserProblem problem) {
            return new PilotFormPage(
                    trials.asked(me.id(), mine.pilot().id()),
                    definition,
                    typed,
                    Map.of(),
                    Optional.of(problem.text()),
                    problem.status());
        }
        return Redirect.to(mine.pilot().address() + "/feedback").saying("catalog.pilot.form.sent");
    }

    private Definition definition(Trials.Mine mine) {
        return trials.edition(mine.pilot()).definition();
    }
}
