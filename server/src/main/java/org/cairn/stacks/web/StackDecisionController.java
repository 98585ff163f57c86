package org.cairn.stacks.web;

import java.util.Map;
import java.util.Optional;
import org.cairn.awards.AwardId;
import org.cairn.people.Holds;
import org.cairn.people.Me;
import org.cairn.people.Role;
import org.cairn.platform.web.Answer;
import org.cairn.platform.web.Redirect;
import org.cairn.platform.web.UserProblem;
import org.cairn.stacks.StackDecisions;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The issuer's desk for stacks whose rule is met. */
@Controller
class StackDecisionController {

    private static final String DESK = "/stacks/decisions";
    private static final String ONE = DESK + "/{number:[0-9]{1,18}}";

    private final StackDecisions decisions;

    StackDecisionController(StackDecisions decisions) {
        this.decisions = decisions;
    }

    @Holds(Role.APPROVER)
    @GetMapping(DESK)
    Answer desk(Me me) {
        return new StackDeskPage(decisions.waiting(me.id()), Map.of(), Map.of());
    }

    @Holds(Role.APPROVER)
    @PostMapping(ONE + "/award")
    Answer award(Me me, @PathVariable long number) {
        Optional<AwardId> badge = decisions.award(me.id(), number);
        return Redirect.to(DESK)
                .saying(badge.isPresent() ? "stacks.awarded" : "stacks.not-met", "K-" + number);
    }

    @Holds(Role.APPROVER)
    @PostMapping(ONE + "/refusal")
    Answer decline(
            Me me, @PathVariable long number, @RequestParam(defaultValue = "") String reason) {
        try {
            decisions.decline(me.id(), number, reason);
            return Redirect.to(DESK).saying("stacks.declined", "K-" + number);
        } catch (UserProblem problem) {
            return new StackDeskPage(
                    decisions.waiting(me.id()),
                    Map.of(number, reason),
                    Map.of("reason-" + number, problem.text()));
        }
    }
}
