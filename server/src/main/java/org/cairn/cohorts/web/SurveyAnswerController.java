package org.cairn.cohorts.web;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cairn.cohorts.SurveyAnswer;
import org.cairn.cohorts.SurveyAnswers;
import org.cairn.cohorts.SurveyId;
import org.cairn.people.FieldProblems;
import org.cairn.people.Me;
import org.cairn.people.SignedIn;
import org.cairn.platform.web.Answer;
import org.cairn.platform.web.Redirect;
import org.cairn.platform.web.Text;
import org.cairn.platform.web.UserProblem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where somebody who is in a cohort answers its surveys. */
@Controller
class SurveyAnswerController {

    private static final String MINE = SurveyController.ONE + "/answer";

    private final SurveyAnswers answers;
    private final Clock clock;

    SurveyAnswerController(SurveyAnswers answers, Clock clock) {
        this.answers = answers;
        this.clock = clock;
    }

    @SignedIn
    @GetMapping(MINE)
    Answer ask(Me me, @PathVariable String id) {
        return page(me, id, Map.of(), Map.of(), SurveyAnswerPage.Stage.ASKED);
    }

    private Answer page(
            Me me,
            String id,
            Map<String, String> typed,
            Map<String, Text> errors,
            SurveyAnswerPage.Stage stage) {
        return new SurveyAnswerPage(
                answers.mine(me.id(), SurveyId.of(id)), typed, errors, stage, clock.instant());
    }

    /** Answers, or changes what was answered, where the code for that is with it. */
    @SignedIn
    @PostMapping(MINE)
    Answer answer(Me me, @PathVariable String id, @RequestParam Map<String, String> typed) {
        SurveyId survey = SurveyId.of(id);
        String asked = typed.getOrDefault("asked", "");
        String code = typed.getOrDefault("code", "");
        var stage = code.isBlank() ? SurveyAnswerPage.Stage.ASKED : SurveyAnswerPage.Stage.CHANGED;
        try {
            if (code.isBlank()) {
                String made = answers.answer(me.id(), survey, asked, typed);
                return page(me, id, Map.of("code", made), Map.of(), SurveyAnswerPage.Stage.DONE);
            }
            answers.change(me.id(), survey, code, asked, typed);
            return Redirect.to("/cohorts/surveys/" + id + "/answer")
                    .saying("cohorts.survey.answer.changed");
        } catch (FieldProblems problems) {
            return page(me, id, typed, problems.byField(), stage);
        } catch (UserProblem problem) {
            return page(me, id, typed, Map.of("answers", problem.text()), stage);
        }
    }

    /** Shows somebody what they have answered, to change it. */
    @SignedIn
    @PostMapping(MINE + "/mine")
    Answer again(Me me, @PathVariable String id, @RequestParam(defaultValue = "") String code) {
        try {
            SurveyAnswer given = answers.given(me.id(), SurveyId.of(id), code);
            return page(me, id, fields(given, code), Map.of(), SurveyAnswerPage.Stage.CHANGED);
        } catch (FieldProblems problems) {
            return page(
                    me, id, Map.of("code", code), problems.byField(), SurveyAnswerPage.Stage.ASKED);
        }
    }

    private static Map<String, String> fields(SurveyAnswer given, String code) {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("code", code);
        for (int i = 0; i < given.points().size(); i++) {
            if (given.points().get(i) > 0) {
                typed.put("item-" + (i + 1), "" + given.points().get(i));
            }
        }
        given.comments()
                .forEach(comment -> {
                    typed.put("words-" + comment.position(), comment.words());
                    typed.put("consent-" + comment.position(), comment.consent().code());
                });
        return typed;
    }

    @SignedIn
    @PostMapping(MINE + "/withdrawal")
    Answer takeBack(Me me, @PathVariable String id, @RequestParam(defaultValue = "") String code) {
        try {
            answers.takeBack(me.id(), SurveyId.of(id), code);
            return Redirect.to("/cohorts/surveys/" + id + "/answer")
                    .saying("cohorts.survey.answer.taken-back");
        } catch (FieldProblems problems) {
            return page(
                    me, id, Map.of("code", code), problems.byField(), SurveyAnswerPage.Stage.ASKED);
        }
    }
}
