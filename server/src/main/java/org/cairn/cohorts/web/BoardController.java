package org.cairn.cohorts.web;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.cairn.cohorts.Boards;
import org.cairn.cohorts.CohortId;
import org.cairn.cohorts.Nudges;
import org.cairn.people.FieldProblems;
import org.cairn.people.Holds;
import org.cairn.people.Me;
import org.cairn.people.People;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.platform.web.Answer;
import org.cairn.platform.web.Redirect;
import org.cairn.platform.web.Text;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where those who lead a cohort see who needs a hand, and give it. */
@Controller
class BoardController {

    private final Boards boards;
    private final Nudges nudges;
    private final People people;

    BoardController(Boards boards, Nudges nudges, People people) {
        this.boards = boards;
        this.nudges = nudges;
        this.people = people;
    }

    @Holds({Role.FACILITATOR, Role.DESIGNER})
    @GetMapping(CohortController.ONE + "/progress")
    Answer board(Me me, @PathVariable String id, @RequestParam(defaultValue = "1") int page) {
        return page(me, id, page, Map.of(), Map.of());
    }

    private Answer page(
            Me me, String id, int page, Map<String, String> typed, Map<String, Text> errors) {
        Boards.Shown shown = boards.page(me.id(), CohortId.of(id), page);
        Set<PersonId> named = new HashSet<>();
        shown.lines().forEach(line -> named.add(line.person()));
        return new BoardPage(shown, people.all(named), typed, errors);
    }

    @Holds({Role.FACILITATOR, Role.DESIGNER})
    @PostMapping(CohortController.ONE + "/nudges")
    Answer nudge(Me me, @PathVariable String id, @RequestParam Map<String, String> typed) {
        String at = typed.getOrDefault("page", "");
        int page = at.matches("[0-9]{1,4}") ? Integer.parseInt(at) : 1;
        try {
            Nudges.Nudge nudge = Nudges.Nudge.read(typed);
            int told = nudges.send(me.id(), CohortId.of(id), nudge);
            return Redirect.to("/cohorts/" + id + "/progress?page=" + page)
                    .saying("cohorts.nudged", told, nudge.people().size() - told);
        } catch (FieldProblems problems) {
            return page(me, id, page, typed, problems.byField());
        }
    }
}
