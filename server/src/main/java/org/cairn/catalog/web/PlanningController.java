package org.cairn.catalog.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.cairn.catalog.DraftId;
import org.cairn.catalog.Editor;
import org.cairn.catalog.Planning;
import org.cairn.catalog.PlanningStep;
import org.cairn.people.Holds;
import org.cairn.people.Me;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.platform.web.Answer;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.Redirect;
import org.cairn.platform.web.UserProblem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Says who does which step of planning a program, by when, and that it is done. */
@Controller
class PlanningController {

    private static final String STEP = "/catalog/drafts/{id}/planning/{step}";

    private final Planning planning;
    private final Studio studio;

    PlanningController(Planning planning, Studio studio) {
        this.planning = planning;
        this.studio = studio;
    }

    @Holds({Role.DESIGNER, Role.ADMINISTRATOR})
    @PostMapping(STEP)
    Answer assign(
            Me me,
            @PathVariable String id,
            @PathVariable String step,
            @RequestParam(defaultValue = "") String owner,
            @RequestParam(defaultValue = "") String due) {
        Optional<PersonId> person =
                Optional.of(owner).filter(text -> !text.isEmpty()).map(PersonId::of);
        planning.assign(studio.editor(me), DraftId.of(id), kind(step), person, day(due));
        return back(id, "catalog.planning.kept");
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(typed.strip()).filter(text -> !text.isEmpty()).map(LocalDate::parse);
        } catch (DateTimeParseException no) {
            throw new UserProblem("catalog.planning.day");
        }
    }

    @Holds({Role.DESIGNER, Role.ADMINISTRATOR})
    @PostMapping(STEP + "/end")
    Answer finish(Me me, @PathVariable String id, @PathVariable String step) {
        Editor editor = studio.editor(me);
        planning.finish(editor, DraftId.of(id), kind(step));
        return back(id, "catalog.planning.finished");
    }

    @Holds({Role.DESIGNER, Role.ADMINISTRATOR})
    @PostMapping(STEP + "/reopening")
    Answer reopen(Me me, @PathVariable String id, @PathVariable String step) {
        planning.reopen(studio.editor(me), DraftId.of(id), kind(step));
        return back(id, "catalog.planning.reopened");
    }

    private static PlanningStep.Kind kind(String step) {
        return PlanningStep.Kind.named(step).orElseThrow(NotThere::new);
    }

    private static Answer back(String id, String words) {
        return Redirect.to("/catalog/drafts/" + DraftId.of(id)).saying(words);
    }
}
