package org.cairn.catalog.web;

import java.util.Map;
import java.util.Optional;
import org.cairn.catalog.Comment;
import org.cairn.catalog.CommentId;
import org.cairn.catalog.Comments;
import org.cairn.catalog.Draft;
import org.cairn.catalog.DraftId;
import org.cairn.catalog.PlanningStep;
import org.cairn.catalog.Sheet;
import org.cairn.people.Holds;
import org.cairn.people.Me;
import org.cairn.people.Role;
import org.cairn.platform.web.Answer;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.Redirect;
import org.cairn.platform.web.Text;
import org.cairn.platform.web.UserProblem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows the pages of a draft to those who read it, and takes what they say about its fields. */
@Controller
class CommentController {

    private static final String DRAFT = "/catalog/drafts/{id}";
    private static final String COMMENT = DRAFT + "/comments/{comment}";

    private final Comments comments;
    private final Studio studio;
    private final StepPages steps;

    CommentController(Comments comments, Studio studio, StepPages steps) {
        this.comments = comments;
        this.studio = studio;
        this.steps = steps;
    }

    @Holds({Role.APPROVER, Role.DESIGNER, Role.ADMINISTRATOR})
    @GetMapping({DRAFT + "/read/{sheet}", DRAFT + "/read/{sheet}/{item}"})
    Answer read(
            Me me,
            @PathVariable String id,
            @PathVariable String sheet,
            @PathVariable Optional<String> item) {
        Draft draft = studio.read(me, id);
        return draft.became().isPresent()
                ? Redirect.to("/catalog/drafts/" + draft.id())
                : page(me, draft, named(sheet + "/" + item.orElse("")), Optional.empty(), Map.of());
    }

    @Holds({Role.APPROVER, Role.DESIGNER, Role.ADMINISTRATOR})
    @PostMapping(DRAFT + "/comments")
    Answer add(
            Me me,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String sheet,
            @RequestParam(defaultValue = "") String field,
            @RequestParam(defaultValue = "") String words) {
        Draft draft = studio.read(me, id);
        Sheet place =
                sheet.startsWith("planning/")
                        ? PlanningStep.Kind.named(sheet.substring("planning/".length()))
                                .map(Sheet::step)
                                .orElseThrow(NotThere::new)
                        : named(sheet);
        try {
            CommentId comment = comments.add(studio.editor(me), draft.id(), place, field, words);
            return Redirect.to(Studio.address(draft) + "/" + place.reading() + "#c-" + comment);
        } catch (UserProblem problem) {
            Map<String, String> typed = Map.of("field", field, "words", words);
            return page(me, draft, place, Optional.of(problem.text()), typed);
        }
    }

    @Holds({Role.APPROVER, Role.DESIGNER, Role.ADMINISTRATOR})
    @PostMapping(COMMENT + "/answers")
    Answer answer(
            Me me,
            @PathVariable String id,
            @PathVariable String comment,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String from) {
        Draft draft = studio.read(me, id);
        Comment there = comments.find(draft, CommentId.of(comment));
        try {
            return back(
                    id, comments.answer(studio.editor(me), draft.id(), there.id(), words), from);
        } catch (UserProblem problem) {
            Map<String, String> typed = Map.of("answer", there.id().toString(), "words", words);
            return page(me, draft, there.sheet(), Optional.of(problem.text()), typed);
        }
    }

    @Holds({Role.APPROVER, Role.DESIGNER, Role.ADMINISTRATOR})
    @PostMapping(COMMENT + "/settlement")
    Answer settle(
            Me me,
            @PathVariable String id,
            @PathVariable String comment,
            @RequestParam(defaultValue = "") String from) {
        return back(id, settled(me, id, comment, true), from);
    }

    @Holds({Role.APPROVER, Role.DESIGNER, Role.ADMINISTRATOR})
    @PostMapping(COMMENT + "/reopening")
    Answer reopen(
            Me me,
            @PathVariable String id,
            @PathVariable String comment,
            @RequestParam(defaultValue = "") String from) {
        return back(id, settled(me, id, comment, false), from);
    }

    private Comment settled(Me me, String id, String comment, boolean done) {
        return comments.settle(studio.editor(me), DraftId.of(id), CommentId.of(comment), done);
    }

    private static Answer back(String id, Comment comment, String from) {
        Sheet sheet = comment.sheet();
        String place = from.equals("writing") ? sheet.address() : sheet.reading();
        return Redirect.to(
                "/catalog/drafts/" + DraftId.of(id) + "/" + place + "#c-" + comment.id());
    }

    private Answer page(
            Me me, Draft draft, Sheet sheet, Optional<Text> problem, Map<String, String> typed) {
        Optional<PlanningStep.Kind> step = PlanningStep.Kind.named(sheet.item());
        return sheet.kind() == Sheet.Kind.STEP && step.isPresent()
                ? steps.page(me, draft, step.get(), problem, typed)
                : studio.reading(me, draft, sheet, problem, typed);
    }

    private static Sheet named(String place) {
        String[] parts = place.split("/", 2);
        return Sheet.named(parts[0], parts.length == 1 ? "" : parts[1]).orElseThrow(NotThere::new);
    }
}
