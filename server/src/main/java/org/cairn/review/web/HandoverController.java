package org.cairn.review.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.cairn.catalog.PilotId;
import org.cairn.people.Holds;
import org.cairn.people.Me;
import org.cairn.people.Role;
import org.cairn.platform.web.Answer;
import org.cairn.platform.web.Redirect;
import org.cairn.platform.web.UserProblem;
import org.cairn.review.Assessments;
import org.cairn.review.AssessorView;
import org.cairn.review.Condition;
import org.cairn.review.Recommendation;
import org.cairn.review.SubmissionId;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The end of an assessment: the recommendation, or what keeps the work from being assessed. */
@Controller
class HandoverController {

    private final Assessments assessments;

    HandoverController(Assessments assessments) {
        this.assessments = assessments;
    }

    @Holds(Role.ASSESSOR)
    @GetMapping("/assessments/{id}/recommendation")
    HandoverScreen review(Me me, @PathVariable long id) {
        AssessorView view = assessments.look(me.id(), new SubmissionId(id));
        return HandoverScreen.of(view, Handover.of(view), Optional.empty());
    }

    @Holds(Role.ASSESSOR)
    @PostMapping("/assessments/{id}/recommendation")
    Answer recommend(Me me, @PathVariable long id, @ModelAttribute Handover form) {
        SubmissionId submission = new SubmissionId(id);
        Optional<PilotId> pilot = assessments.open(me.id(), submission).pilot();
        try {
            assessments.remark(me.id(), submission, form.remark());
            assessments.recommend(me.id(), submission, form.chosen(), List.of(), form.because());
            return pilot.<Answer>map(HandoverController::asking)
                    .orElseGet(() ->
                            Redirect.to("/queue").saying("review.assess.handed-over", "S-" + id));
        } catch (UserProblem problem) {
            AssessorView view = assessments.open(me.id(), submission);
            return HandoverScreen.of(view, form, Optional.of(problem.text()));
        }
    }

    /** Whoever has given a result in a pilot is asked about it right away. */
    private static Answer asking(PilotId pilot) {
        return Redirect.to("/pilots/" + pilot + "/feedback").saying("review.pilot.result-given");
    }

    /** The first look found everything that is needed; whoever rates takes it from the queue. */
    @Holds(Role.ASSESSOR)
    @PostMapping("/assessments/{id}/first-look")
    Answer confirmComplete(Me me, @PathVariable long id) {
        assessments.confirmComplete(me.id(), new SubmissionId(id));
        return Redirect.to("/queue?show=unchecked").saying("review.assess.checked", "S-" + id);
    }

    @Holds(Role.ASSESSOR)
    @GetMapping("/assessments/{id}/incomplete")
    IncompleteScreen whatIsMissing(Me me, @PathVariable long id) {
        return new IncompleteScreen(
                assessments.open(me.id(), new SubmissionId(id)), List.of(), Optional.empty());
    }

    /**
     * Before anyone rates it goes straight back; while it is held, the issuer hears of it first.
     */
    @Holds(Role.ASSESSOR)
    @PostMapping("/assessments/{id}/incomplete")
    Answer sendBack(
            Me me, @PathVariable long id, @RequestParam MultiValueMap<String, String> form) {
        SubmissionId submission = new SubmissionId(id);
        AssessorView view = assessments.open(me.id(), submission);
        List<IncompleteScreen.Ticked> ticked = ticked(form);
        try {
            List<Condition> conditions =
                    ticked.stream().map(IncompleteScreen.Ticked::condition).toList();
            if (view.isMine()) {
                assessments.recommend(
                        me.id(), submission, Recommendation.Value.INCOMPLETE, conditions, "");
                if (view.pilot().isPresent()) {
                    return asking(view.pilot().get());
                }
            } else {
                assessments.sendBackIncomplete(me.id(), submission, conditions);
            }
            return Redirect.to("/queue").saying("review.assess.sent-back", "S-" + id);
        } catch (UserProblem problem) {
            return new IncompleteScreen(view, ticked, Optional.of(problem.text()));
        }
    }

    /** What is ticked; a word that is no code was not on the form. */
    private static List<IncompleteScreen.Ticked> ticked(MultiValueMap<String, String> form) {
        List<String> words = form.getOrDefault("code", List.of());
        return Arrays.stream(Condition.Code.values())
                .filter(code -> words.contains(code.code()))
                .map(code ->
                        new IncompleteScreen.Ticked(
                                code,
                                typed(form, "slot-" + code.code()),
                                typed(form, "says-" + code.code())))
                .toList();
    }

    private static String typed(MultiValueMap<String, String> form, String name) {
        return Optional.ofNullable(form.getFirst(name)).orElse("");
    }
}
