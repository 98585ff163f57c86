package org.cairn.catalog.web;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.cairn.catalog.Draft;
import org.cairn.catalog.DraftId;
import org.cairn.catalog.Planning;
import org.cairn.catalog.PlanningStep;
import org.cairn.people.Holds;
import org.cairn.people.Me;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.platform.time.TypedDay;
import org.cairn.platform.web.Answer;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.Redirect;
import org.cairn.platform.web.UserProblem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Says who does and who approves which step of planning a program, and takes what they say. */
@Controller
class PlanningController {

    private static final String STEP = "/catalog/drafts/{id}/planning/{step}";

    private final Planning planning;
    private final Studio studio;
    private final StepPages pages;

    PlanningController(Planning planning, Studio studio, StepPages pages) {
        this.planning = planning;
        this.studio = studio;
        this.pages = pages;
    }

    @Holds({Role.APPROVER, Role.DESIGNER, Role.ADMINISTRATOR})
    @GetMapping(STEP)
    Answer step(Me me, @PathVariable String id, @PathVariable String step) {
        Draft draft = studio.read(me, id);
        return draft.became().isPresent()
                ? Redirect.to(Studio.address(draft))
                : pages.page(me, draft, kind(step));
    }

    @Holds({Role.DESIGNER, Role.ADMINISTRATOR})
    @PostMapping(STEP)
    Answer assign(
            Me me,
            @PathVariable String id,
            @PathVariable String step,
            @RequestParam Map<String, String> form) {
        PlanningStep.Kind kind = kind(step);
        try {
            PlanningStep.Assignment to =
                    new PlanningStep.Assignment(
                            person(form.getOrDefault("owner", "")),
                            person(form.getOrDefault("approver", "")),
                            day(form.getOrDefault("due", "")));
            String mark = form.getOrDefault("mark", "");
            planning.assign(studio.editor(me), DraftId.of(id), kind, to, mark);
        } catch (UserProblem problem) {
            return pages.page(me, studio.open(me, id), kind, problem, form);
        }
        return back(id, kind, "catalog.planning.kept");
    }

    private static Optional<PersonId> person(String id) {
        return Optional.of(id).filter(text -> !text.isEmpty()).map(PersonId::of);
    }

    private static Optional<LocalDate> day(String typed) {
        if (typed.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(
                TypedDay.read(typed).orElseThrow(() -> new UserProblem("catalog.planning.day")));
    }

    @Holds({Role.DESIGNER, Role.ADMINISTRATOR})
    @PostMapping(STEP + "/end")
    Answer finish(
            Me me,
            @PathVariable String id,
            @PathVariable String step,
            @RequestParam(defaultValue = "") String seen) {
        PlanningStep.Kind kind = kind(step);
        try {
            planning.finish(studio.editor(me), DraftId.of(id), kind, seen);
        } catch (UserProblem problem) {
            return pages.page(me, studio.open(me, id), kind, problem, Map.of());
        }
        return back(id, kind, "catalog.planning.finished");
    }

    @Holds({Role.DESIGNER, Role.ADMINISTRATOR})
    @PostMapping(STEP + "/reopening")
    Answer reopen(Me me, @PathVariable String id, @PathVariable String step) {
        PlanningStep.Kind kind = kind(step);
        try {
            planning.reopen(studio.editor(me), DraftId.of(id), kind);
        } catch (UserProblem problem) {
            return pages.page(me, studio.open(me, id), kind, problem, Map.of());
        }
        return back(id, kind, "catalog.planning.reopened");
    }

    @Holds({Role.APPROVER, Role.DESIGNER, Role.ADMINISTRATOR})
    @PostMapping(STEP + "/approval")
    Answer approve(
            Me me,
            @PathVariable String id,
            @PathVariable String step,
            @RequestParam(defaultValue = "") String seen) {
        PlanningStep.Kind kind = kind(step);
        Draft draft = studio.read(me, id);
        try {
            planning.approve(me.id(), draft.id(), kind, seen);
        } catch (UserProblem problem) {
            return pages.page(me, studio.read(me, id), kind, problem, Map.of());
        }
        return back(id, kind, "catalog.planning.approved");
    }

    @Holds({Role.APPROVER, Role.DESIGNER, Role.ADMINISTRATOR})
    @PostMapping(STEP + "/return")
    Answer sendBack(
            Me me,
            @PathVariable String id,
            @PathVariable String step,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam(defaultValue = "") String reason) {
        PlanningStep.Kind kind = kind(step);
        Draft draft = studio.read(me, id);
        try {
            planning.sendBack(me.id(), draft.id(), kind, seen, reason);
        } catch (UserProblem problem) {
            Map<String, String> typed = Map.of("reason", reason);
            return pages.page(me, studio.read(me, id), kind, problem, typed);
        }
        return back(id, kind, "catalog.planning.sent-back");
    }

    private static PlanningStep.Kind kind(String step) {
        return PlanningStep.Kind.named(step).orElseThrow(NotThere::new);
    }

    private static Answer back(String id, PlanningStep.Kind step, String words) {
        return Redirect.to("/catalog/drafts/" + DraftId.of(id) + "/planning/" + step.code())
                .saying(words);
    }
}
