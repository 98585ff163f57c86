package org.cairn.catalog.web;

import java.util.Map;
import java.util.Optional;
import org.cairn.catalog.Draft;
import org.cairn.catalog.IssuerDays;
import org.cairn.catalog.PilotId;
import org.cairn.catalog.PilotWish;
import org.cairn.catalog.Pilots;
import org.cairn.people.FieldProblems;
import org.cairn.people.Holds;
import org.cairn.people.Me;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.platform.web.Answer;
import org.cairn.platform.web.Redirect;
import org.cairn.platform.web.UserProblem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lets educators try a draft before it is published. */
@Controller
class PilotController {

    private static final String PILOT = "/catalog/drafts/{id}/pilot";

    private final Pilots pilots;
    private final PilotReports reports;
    private final IssuerDays days;
    private final Studio studio;

    PilotController(Pilots pilots, PilotReports reports, IssuerDays days, Studio studio) {
        this.pilots = pilots;
        this.reports = reports;
        this.days = days;
        this.studio = studio;
    }

    @Holds({Role.DESIGNER, Role.ADMINISTRATOR})
    @GetMapping(PILOT)
    DraftPilotPage look(Me me, @PathVariable String id) {
        return page(studio.open(me, id), DraftPilotPage.Typed.NOTHING);
    }

    private DraftPilotPage page(Draft draft, DraftPilotPage.Typed typed) {
        return new DraftPilotPage(
                studio.outline(draft, Optional.empty()),
                studio.issuer(draft),
                reports.of(draft),
                days.today(draft.issuer()),
                typed);
    }

    @Holds({Role.DESIGNER, Role.ADMINISTRATOR})
    @PostMapping(PILOT)
    Answer begin(Me me, @PathVariable String id, @RequestParam Map<String, String> typed) {
        Draft draft = studio.open(me, id);
        return step(
                draft,
                typed,
                "catalog.pilot.begun",
                () ->
                        pilots.begin(
                                studio.editor(me),
                                draft.id(),
                                PilotWish.read(typed, days.today(draft.issuer()))));
    }

    /** Names more educators. */
    @Holds({Role.DESIGNER, Role.ADMINISTRATOR})
    @PostMapping(PILOT + "/people")
    Answer name(Me me, @PathVariable String id, @RequestParam Map<String, String> typed) {
        Draft draft = studio.open(me, id);
        PilotId pilot = pilot(typed);
        return step(
                draft,
                typed,
                "catalog.pilot.named",
                () ->
                        pilots.add(
                                studio.editor(me),
                                draft.id(),
                                pilot,
                                PilotWish.emails(typed.getOrDefault("emails", ""))));
    }

    @Holds({Role.DESIGNER, Role.ADMINISTRATOR})
    @PostMapping(PILOT + "/people/removal")
    Answer takeOut(Me me, @PathVariable String id, @RequestParam Map<String, String> typed) {
        Draft draft = studio.open(me, id);
        PilotId pilot = pilot(typed);
        PersonId person = PersonId.of(typed.getOrDefault("person", ""));
        return step(
                draft,
                typed,
                "catalog.pilot.taken-out",
                () -> pilots.takeOut(studio.editor(me), draft.id(), pilot, person));
    }

    @Holds({Role.DESIGNER, Role.ADMINISTRATOR})
    @PostMapping(PILOT + "/end")
    Answer end(Me me, @PathVariable String id, @RequestParam Map<String, String> typed) {
        Draft draft = studio.open(me, id);
        PilotId pilot = pilot(typed);
        return step(
                draft,
                typed,
                "catalog.pilot.ended",
                () -> pilots.end(studio.editor(me), draft.id(), pilot));
    }

    private static PilotId pilot(Map<String, String> typed) {
        return PilotId.of(typed.getOrDefault("pilot", ""));
    }

    private Answer step(Draft draft, Map<String, String> typed, String done, Runnable step) {
        try {
            step.run();
        } catch (FieldProblems problems) {
            return page(
                    draft,
                    new DraftPilotPage.Typed(
                            typed,
                            problems.byField(),
                            Optional.empty(),
                            HttpStatus.UNPROCESSABLE_CONTENT));
        } catch (UserProblem problem) {
            return page(
                    draft,
                    new DraftPilotPage.Typed(
                            typed, Map.of(), Optional.of(problem.text()), problem.status()));
        }
        return Redirect.to(Studio.address(draft) + "/pilot").saying(done);
    }
}
