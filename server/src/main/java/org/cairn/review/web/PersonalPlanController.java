package org.cairn.review.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cairn.catalog.Catalog;
import org.cairn.people.FieldProblems;
import org.cairn.people.Me;
import org.cairn.people.SignedIn;
import org.cairn.platform.web.Answer;
import org.cairn.platform.web.Page;
import org.cairn.platform.web.Redirect;
import org.cairn.platform.web.UserProblem;
import org.cairn.review.Activity;
import org.cairn.review.ActivityId;
import org.cairn.review.PersonalPlan;
import org.cairn.review.PersonalPlans;
import org.cairn.review.PlanEntry;
import org.cairn.review.Saving;
import org.cairn.review.SubmissionId;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The plan that educators keep for themselves beside their work. */
@Controller
class PersonalPlanController {

    private static final String PLAN = "/submissions/{id}/plan";

    private final PersonalPlans plans;
    private final Catalog catalog;
    private final Autosaves autosaves;

    PersonalPlanController(PersonalPlans plans, Catalog catalog, Autosaves autosaves) {
        this.plans = plans;
        this.catalog = catalog;
        this.autosaves = autosaves;
    }

    /**
     * @param activity the one that is about to be changed; what is not there is not
     */
    @SignedIn
    @GetMapping(PLAN)
    Page plan(Me me, @PathVariable String id, @RequestParam(defaultValue = "") String activity) {
        PersonalPlan plan = plans.of(me.id(), SubmissionId.of(id));
        return page(me, plan, PlanPage.Extra.changing(activity(plan, activity)));
    }

    private static Optional<Activity> activity(PersonalPlan plan, String id) {
        return plan.activities().stream().filter(one -> one.id().toString().equals(id)).findFirst();
    }

    private PlanPage page(Me me, PersonalPlan plan, PlanPage.Extra extra) {
        String title = catalog.edition(plan.submission().facts().edition()).definition().title();
        return new PlanPage(title, plan, plans.today(me.id()), extra);
    }

    /** The form without script: keeps every entry, then does what was pressed. */
    @SignedIn
    @PostMapping(PLAN)
    Answer save(Me me, @PathVariable String id, HttpServletRequest request) {
        SubmissionId submission = SubmissionId.of(id);
        PersonalPlan before = plans.of(me.id(), submission);
        Map<PlanEntry, PlanField> left = saveAll(me, before, request);
        String mark = field(request, "mark");
        String unmark = field(request, "unmark");
        if (!left.isEmpty()) {
            return page(me, plans.of(me.id(), submission), PlanPage.Extra.of(left));
        }
        String here = "/submissions/" + submission.value() + "/plan";
        if (mark.isEmpty() && unmark.isEmpty()) {
            return Redirect.to(here).saying("review.work.saved");
        }
        PlanEntry stage = PlanEntry.of(mark.isEmpty() ? unmark : mark);
        plans.mark(me.id(), submission, stage, !mark.isEmpty());
        return Redirect.to(here + "#" + stage.code());
    }

    /** Those that could not be kept, with what was typed. */
    private Map<PlanEntry, PlanField> saveAll(
            Me me, PersonalPlan before, HttpServletRequest request) {
        Map<PlanEntry, PlanField> left = new EnumMap<>(PlanEntry.class);
        for (PlanEntry entry : PlanEntry.values()) {
            String version = field(request, "version." + entry.code());
            if (version.isEmpty()) {
                continue;
            }
            String words = words(request, entry);
            PlanField typed =
                    new PlanField(
                            entry, words, before.entry(entry), Optional.empty(), Optional.empty());
            try {
                Saving saving =
                        plans.write(
                                me.id(), before.submission().id(), entry, words, number(version));
                if (saving instanceof Saving.Conflict conflict) {
                    left.put(entry, typed.against(conflict.theirs()));
                }
            } catch (UserProblem problem) {
                left.put(entry, typed.refused(problem.text()));
            }
        }
        return left;
    }

    /** Boxes that are ticked are one entry together. */
    private static String words(HttpServletRequest request, PlanEntry entry) {
        String[] values = request.getParameterValues("entry." + entry.code());
        return values == null ? "" : String.join(" ", values);
    }

    /** Autosave of one entry; 409 with the other words when another tab was there. */
    @SignedIn
    @PostMapping(PLAN + "/entries/{entry}")
    ResponseEntity<Map<String, Object>> autosave(
            Me me,
            Locale locale,
            @PathVariable Map<String, String> place,
            @RequestParam String words,
            @RequestParam long version) {
        SubmissionId id = SubmissionId.of(place.getOrDefault("id", ""));
        PlanEntry entry = PlanEntry.of(place.getOrDefault("entry", ""));
        return autosaves.tell(plans.write(me.id(), id, entry, words, version), me, locale);
    }

    /** Notes an activity, or changes the one that the form names. */
    @SignedIn
    @PostMapping(PLAN + "/activities")
    Answer note(Me me, @PathVariable String id, @RequestParam Map<String, String> typed) {
        SubmissionId submission = SubmissionId.of(id);
        PersonalPlan before = plans.of(me.id(), submission);
        Optional<Activity> changed = activity(before, typed.getOrDefault("activity", ""));
        long version = number(typed.getOrDefault("version", ""));
        Optional<Activity> changing = changed.filter(one -> version > 0);
        try {
            ActivityId which = ActivityId.of(typed.getOrDefault("activity", ""));
            Optional<Activity> theirs = plans.note(me.id(), submission, which, version, typed);
            return theirs.isPresent()
                    ? page(
                            me,
                            before,
                            new PlanPage.Extra(Map.of(), changing, theirs, typed, Map.of()))
                    : Redirect.to("/submissions/" + submission.value() + "/plan#log")
                            .saying("review.plan.noted");
        } catch (FieldProblems problems) {
            return page(
                    me,
                    before,
                    new PlanPage.Extra(
                            Map.of(), changing, Optional.empty(), typed, problems.byField()));
        }
    }

    @SignedIn
    @PostMapping(PLAN + "/activities/{activity:[0-9a-f-]{36}}/removal")
    Answer remove(Me me, @PathVariable String id, @PathVariable String activity) {
        SubmissionId submission = SubmissionId.of(id);
        plans.remove(me.id(), submission, ActivityId.of(activity));
        return Redirect.to("/submissions/" + submission.value() + "/plan#log")
                .saying("review.plan.removed");
    }

    private static long number(String text) {
        return text.matches("[0-9]{1,15}") ? Long.parseLong(text) : 0;
    }

    private static String field(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }
}
