package org.cairn.awards.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cairn.awards.AwardId;
import org.cairn.awards.Bulk;
import org.cairn.awards.BulkId;
import org.cairn.awards.Bulks;
import org.cairn.awards.Grounds;
import org.cairn.awards.Register;
import org.cairn.people.Holds;
import org.cairn.people.Me;
import org.cairn.people.Role;
import org.cairn.platform.web.Answer;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.Redirect;
import org.cairn.platform.web.UserProblem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One step for many badges of the register: choose, give the reason, see what came of each. */
@Controller
class BulkController {

    private final Bulks bulks;
    private final Register register;
    private final Searches searches;

    BulkController(Bulks bulks, Register register, Searches searches) {
        this.bulks = bulks;
        this.register = register;
        this.searches = searches;
    }

    @Holds({Role.APPROVER, Role.ADMINISTRATOR})
    @GetMapping("/awards/bulk")
    Answer ask(
            Me me,
            @RequestParam(defaultValue = "") List<String> award,
            @RequestParam(defaultValue = "false") boolean all,
            @ModelAttribute Searches.Typed search) {
        List<AwardId> ids =
                all ? register.ids(me.id(), searches.query(me, search, 1), Bulks.MOST) : ids(award);
        if (ids.isEmpty()) {
            return Redirect.to(searches.address(me, search)).saying("awards.problem.none-chosen");
        }
        return new BulkAsking(
                register.rows(me.id(), Set.copyOf(ids)),
                "",
                Stopping.Typed.NOTHING,
                Optional.empty());
    }

    /** The badges that were shown are the ones that are meant, whatever is found by now. */
    @Holds({Role.APPROVER, Role.ADMINISTRATOR})
    @PostMapping("/awards/bulk")
    Answer start(
            Me me,
            @RequestParam(defaultValue = "") String action,
            @RequestParam(defaultValue = "") List<String> award,
            @ModelAttribute Stopping form) {
        List<AwardId> ids = ids(award);
        try {
            Bulk.Action chosen =
                    Bulk.Action.of(action)
                            .orElseThrow(() -> new UserProblem("awards.problem.action"));
            BulkId id = bulks.start(me.id(), chosen, grounds(chosen, form), ids);
            return Redirect.to("/awards/bulk/" + id);
        } catch (UserProblem problem) {
            return new BulkAsking(
                    register.rows(me.id(), Set.copyOf(ids)),
                    action,
                    form.typed(),
                    Optional.of(problem.text()));
        }
    }

    @Holds({Role.APPROVER, Role.ADMINISTRATOR})
    @GetMapping("/awards/bulk/{id:[0-9a-z]{26}}")
    BulkScreen follow(Me me, @PathVariable String id) {
        return new BulkScreen(bulks.open(me.id(), new BulkId(id)));
    }

    private static Optional<Grounds> grounds(Bulk.Action action, Stopping form) {
        return switch (action) {
            case REVOKE -> Optional.of(form.forGood());
            case SUSPEND -> Optional.of(form.grounds());
            case REINSTATE -> Optional.empty();
        };
    }

    /** The boxes of the register send one id each, the form that asks for the reason sends all. */
    private static List<AwardId> ids(List<String> award) {
        List<String> ids =
                award.stream()
                        .flatMap(some -> Stream.of(some.split(" ", -1)))
                        .filter(id -> !id.isEmpty())
                        .distinct()
                        .toList();
        if (!ids.stream().allMatch(id -> id.matches("[0-9a-z]{26}"))) {
            throw new NotThere();
        }
        return ids.stream().map(AwardId::new).toList();
    }
}
