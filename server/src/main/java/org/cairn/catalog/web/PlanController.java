package org.cairn.catalog.web;

import java.time.LocalDate;
import java.util.Map;
import org.cairn.catalog.DraftId;
import org.cairn.catalog.DraftPublication;
import org.cairn.catalog.Plans;
import org.cairn.catalog.Publishable;
import org.cairn.people.Holds;
import org.cairn.people.Me;
import org.cairn.people.Role;
import org.cairn.platform.time.TypedDay;
import org.cairn.platform.web.Answer;
import org.cairn.platform.web.Redirect;
import org.cairn.platform.web.Text;
import org.cairn.platform.web.UserProblem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lets a draft be published by itself on a day, and takes that back. */
@Controller
class PlanController {

    private static final String PLAN = "/catalog/drafts/{id}/publication/day";

    private final Plans plans;
    private final Studio studio;
    private final PublicationPages pages;

    PlanController(Plans plans, Studio studio, PublicationPages pages) {
        this.plans = plans;
        this.studio = studio;
        this.pages = pages;
    }

    @Holds({Role.DESIGNER, Role.ADMINISTRATOR})
    @PostMapping(PLAN)
    Answer plan(
            Me me,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam(defaultValue = "") String over,
            @RequestParam(defaultValue = "") String day) {
        studio.open(me, id);
        int number = over.matches("[0-9]{1,6}") ? Integer.parseInt(over) : -1;
        try {
            DraftPublication done =
                    plans.plan(
                            studio.editor(me),
                            DraftId.of(id),
                            new Publishable(seen, number),
                            date(day));
            return switch (done) {
                case DraftPublication.Planned planned -> back(id, "catalog.plan.made");
                case DraftPublication.Published published -> back(id, "catalog.plan.made");
                case DraftPublication.Incomplete incomplete ->
                        refused(me, id, Text.of("catalog.studio.incomplete"));
                case DraftPublication.Unapproved unapproved ->
                        refused(me, id, Text.of("catalog.approval.lacks"));
                case DraftPublication.Unplanned unplanned ->
                        refused(
                                me,
                                id,
                                Text.of("catalog.planning.lacks", unplanned.steps().size()));
                case DraftPublication.Moved moved ->
                        refused(me, id, Text.of("catalog.studio.moved"));
            };
        } catch (UserProblem problem) {
            return refused(me, id, problem.text());
        }
    }

    @Holds({Role.DESIGNER, Role.ADMINISTRATOR})
    @PostMapping(PLAN + "/removal")
    Answer takeBack(Me me, @PathVariable String id) {
        plans.takeBack(studio.editor(me), DraftId.of(id));
        return back(id, "catalog.plan.taken-back");
    }

    private Answer refused(Me me, String id, Text problem) {
        return pages.page(me, studio.open(me, id), problem, Map.of());
    }

    private static Answer back(String id, String saying) {
        return Redirect.to("/catalog/drafts/" + DraftId.of(id) + "/publication").saying(saying);
    }

    private static LocalDate date(String day) {
        return TypedDay.read(day).orElseThrow(() -> new UserProblem("catalog.plan.no-day"));
    }
}
