package org.cairn.cohorts.web;

import java.util.Map;
import org.cairn.catalog.Catalog;
import org.cairn.cohorts.CheckQuestionId;
import org.cairn.cohorts.Cohorts;
import org.cairn.cohorts.OnlineLearning;
import org.cairn.cohorts.OnlineModuleId;
import org.cairn.people.FieldProblems;
import org.cairn.people.Me;
import org.cairn.people.SignedIn;
import org.cairn.platform.web.Answer;
import org.cairn.platform.web.Redirect;
import org.cairn.platform.web.UserProblem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where somebody who is in a cohort works through its online modules. */
@Controller
class OnlineLearningController {

    private static final String MINE = "/cohorts/mine/modules/{module:[0-9a-f-]{36}}";

    private final OnlineLearning learning;
    private final Cohorts cohorts;
    private final Catalog catalog;

    OnlineLearningController(OnlineLearning learning, Cohorts cohorts, Catalog catalog) {
        this.learning = learning;
        this.cohorts = cohorts;
        this.catalog = catalog;
    }

    @SignedIn
    @GetMapping(MINE)
    Answer open(Me me, @PathVariable String module) {
        return page(me, OnlineModuleId.of(module), "", Refused.NOTHING);
    }

    private Answer page(Me me, OnlineModuleId id, String at, Refused refused) {
        OnlineLearning.Mine mine = learning.mine(me.id(), id);
        return new OnlineLearningPage(
                mine,
                cohorts.plan(mine.cohort()),
                catalog.edition(mine.cohort().edition()).definition().language().toLanguageTag(),
                at,
                refused);
    }

    @SignedIn
    @PostMapping(MINE + "/questions/{question:[0-9a-f-]{36}}/tries")
    Answer answer(
            Me me,
            @PathVariable String module,
            @PathVariable String question,
            @RequestParam Map<String, String> typed) {
        OnlineModuleId id = OnlineModuleId.of(module);
        try {
            boolean right =
                    learning.answer(me.id(), id, CheckQuestionId.of(question), typed, seen(typed));
            return Redirect.to("/cohorts/mine/modules/" + module + "#q-" + question)
                    .saying(right ? "cohorts.online.said.right" : "cohorts.online.said.not-yet");
        } catch (FieldProblems problems) {
            return page(me, id, question, Refused.of(problems));
        } catch (UserProblem problem) {
            return page(me, id, question, Refused.of("module", problem));
        }
    }

    /** A form that does not say so counts as one that knows every answer. */
    private static int seen(Map<String, String> typed) {
        String seen = typed.getOrDefault("seen", "");
        return seen.matches("[0-9]{1,6}") ? Integer.parseInt(seen) : Integer.MAX_VALUE;
    }

    @SignedIn
    @PostMapping(MINE + "/completion")
    Answer complete(Me me, @PathVariable String module) {
        OnlineModuleId id = OnlineModuleId.of(module);
        try {
            boolean news = learning.complete(me.id(), id);
            return Redirect.to("/cohorts/mine/modules/" + module)
                    .saying(news ? "cohorts.online.completed" : "cohorts.online.completed.before");
        } catch (UserProblem problem) {
            return page(me, id, "", Refused.of("module", problem));
        }
    }
}
