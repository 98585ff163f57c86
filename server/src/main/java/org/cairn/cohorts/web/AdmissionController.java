package org.cairn.cohorts.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.cairn.cohorts.Admission;
import org.cairn.cohorts.AdmissionForm;
import org.cairn.cohorts.Admissions;
import org.cairn.cohorts.Cohort;
import org.cairn.cohorts.CohortId;
import org.cairn.cohorts.Cohorts;
import org.cairn.cohorts.Question;
import org.cairn.people.FieldProblems;
import org.cairn.people.Holds;
import org.cairn.people.Me;
import org.cairn.people.Role;
import org.cairn.platform.web.Answer;
import org.cairn.platform.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a cohort is opened for applications. */
@Controller
class AdmissionController {

    private static final String ADMISSION = CohortController.ONE + "/admission";

    private final Admissions admissions;
    private final Cohorts cohorts;
    private final Clock clock;

    AdmissionController(Admissions admissions, Cohorts cohorts, Clock clock) {
        this.admissions = admissions;
        this.cohorts = cohorts;
        this.clock = clock;
    }

    @Holds({Role.FACILITATOR, Role.DESIGNER})
    @GetMapping(ADMISSION)
    Answer form(Me me, @PathVariable String id) {
        Cohort cohort = cohorts.led(me.id(), CohortId.of(id));
        Optional<Admission> admission = admissions.of(me.id(), cohort.id());
        return new AdmissionPage(
                cohort,
                admission.isPresent(),
                admission.map(AdmissionController::fields).orElseGet(() -> proposed(cohort)),
                Map.of());
    }

    private Map<String, String> proposed(Cohort cohort) {
        return Map.of(
                "applies-from",
                LocalDate.ofInstant(clock.instant(), cohort.zone()).toString(),
                "answer-days",
                "7",
                "passes-on",
                "on");
    }

    private static Map<String, String> fields(Admission admission) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("applies-from", admission.firstDay().toString());
        fields.put("applies-until", admission.lastDay().toString());
        fields.put("criteria", admission.criteria());
        fields.put("answer-days", "" + admission.answerDays());
        check(fields, "site", admission.siteApproval());
        check(fields, "passes-on", admission.passesOn());
        for (int i = 1; i <= admission.questions().size(); i++) {
            Question question = admission.questions().get(i - 1);
            fields.put("question-" + i, question.words());
            fields.put("hint-" + i, question.hint());
            check(fields, "required-" + i, question.required());
        }
        return fields;
    }

    private static void check(Map<String, String> fields, String name, boolean checked) {
        if (checked) {
            fields.put(name, "on");
        }
    }

    @Holds({Role.FACILITATOR, Role.DESIGNER})
    @PostMapping(ADMISSION)
    Answer open(Me me, @PathVariable String id, @RequestParam Map<String, String> typed) {
        Cohort cohort = cohorts.led(me.id(), CohortId.of(id));
        try {
            Admission admission = AdmissionForm.read(typed, cohort);
            admissions.open(me.id(), admission);
            return Redirect.to("/cohorts/" + cohort.id() + "/applications")
                    .saying("cohorts.entry.opened", admission.firstDay(), admission.lastDay());
        } catch (FieldProblems problems) {
            boolean open = admissions.of(me.id(), cohort.id()).isPresent();
            return new AdmissionPage(cohort, open, typed, problems.byField());
        }
    }
}
