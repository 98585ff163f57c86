package org.cairn.cohorts.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cairn.cohorts.Cohort;
import org.cairn.cohorts.CohortId;
import org.cairn.cohorts.Cohorts;
import org.cairn.cohorts.Survey;
import org.cairn.cohorts.SurveyForm;
import org.cairn.cohorts.SurveyId;
import org.cairn.cohorts.SurveyItem;
import org.cairn.cohorts.SurveyTemplate;
import org.cairn.cohorts.Surveys;
import org.cairn.people.FieldProblems;
import org.cairn.people.Holds;
import org.cairn.people.Me;
import org.cairn.people.Role;
import org.cairn.platform.web.Answer;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.Redirect;
import org.cairn.platform.web.Text;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where surveys are made, changed and let go on for longer. */
@Controller
class SurveyController {

    static final String ONE = "/cohorts/surveys/{id:[0-9a-f-]{36}}";
    private static final String ALL = CohortController.ONE + "/surveys";
    private static final int DAYS = 14;

    private final Surveys surveys;
    private final SurveyTemplate template;
    private final Cohorts cohorts;
    private final Clock clock;

    SurveyController(Surveys surveys, SurveyTemplate template, Cohorts cohorts, Clock clock) {
        this.surveys = surveys;
        this.template = template;
        this.cohorts = cohorts;
        this.clock = clock;
    }

    @Holds({Role.FACILITATOR, Role.DESIGNER})
    @GetMapping(ALL)
    Answer all(Me me, @PathVariable String id) {
        Cohort cohort = cohorts.led(me.id(), CohortId.of(id));
        return new SurveysPage(
                cohort,
                surveys.of(me.id(), cohort.id()),
                surveys.ofProgram(me.id(), cohort),
                clock.instant());
    }

    /** Begins with the items of another survey of the program, else with those of the template. */
    @Holds({Role.FACILITATOR, Role.DESIGNER})
    @GetMapping(ALL + "/new")
    Answer begin(
            Me me,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String from,
            Locale locale) {
        Cohort cohort = cohorts.led(me.id(), CohortId.of(id));
        LocalDate today = LocalDate.ofInstant(clock.instant(), cohort.zone());
        Map<String, String> typed = new LinkedHashMap<>();
        List<SurveyItem> items;
        if (from.isEmpty()) {
            typed.put("title", "");
            typed.put("language", locale.getLanguage());
            items = template.items(locale);
        } else {
            Survey other = surveys.led(me.id(), SurveyId.of(from));
            typed.put("title", other.title());
            typed.put("language", other.language().getLanguage());
            items = other.items();
        }
        typed.put("opens", today.toString());
        typed.put("closes", today.plusDays(DAYS).toString());
        typed.putAll(SurveyForm.fields(items));
        return form(cohort, Optional.empty(), typed, Map.of());
    }

    private static Answer form(
            Cohort cohort,
            Optional<Survey> changed,
            Map<String, String> typed,
            Map<String, Text> errors) {
        return new SurveyFormPage(cohort, changed, typed, errors);
    }

    @Holds({Role.FACILITATOR, Role.DESIGNER})
    @PostMapping(ALL)
    Answer make(Me me, @PathVariable String id, @RequestParam Map<String, String> typed) {
        Cohort cohort = cohorts.led(me.id(), CohortId.of(id));
        if (typed.containsKey("add")) {
            return form(cohort, Optional.empty(), oneMore(typed), Map.of());
        }
        try {
            SurveyId made = surveys.make(me.id(), cohort.id(), SurveyForm.read(typed));
            return Redirect.to("/cohorts/surveys/" + made).saying("cohorts.survey.made");
        } catch (FieldProblems problems) {
            return form(cohort, Optional.empty(), typed, problems.byField());
        }
    }

    /** The same with one empty item at the end. */
    private static Map<String, String> oneMore(Map<String, String> typed) {
        Map<String, String> more = new LinkedHashMap<>(typed);
        int next = SurveyForm.count(typed) + 1;
        if (next <= SurveyForm.MOST_ITEMS) {
            more.put("question-" + next, "");
            more.put(
                    "kind-" + next,
                    SurveyForm.WORDS.equals(typed.get("add"))
                            ? SurveyForm.WORDS
                            : SurveyForm.SCALE);
        }
        return more;
    }

    @Holds({Role.FACILITATOR, Role.DESIGNER})
    @GetMapping(ONE + "/changes")
    Answer edit(Me me, @PathVariable String id) {
        Survey survey = changeable(me, id);
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("title", survey.title());
        typed.put("language", survey.language().getLanguage());
        typed.put("opens", survey.opens().toString());
        typed.put("closes", survey.closes().toString());
        typed.putAll(SurveyForm.fields(survey.items()));
        return form(cohort(me, survey), Optional.of(survey), typed, Map.of());
    }

    private Survey changeable(Me me, String id) {
        Survey survey = surveys.led(me.id(), SurveyId.of(id));
        if (survey.answered() > 0 || survey.isClosed(clock.instant())) {
            throw new NotThere();
        }
        return survey;
    }

    private Cohort cohort(Me me, Survey survey) {
        return cohorts.led(me.id(), survey.cohort());
    }

    @Holds({Role.FACILITATOR, Role.DESIGNER})
    @PostMapping(ONE + "/changes")
    Answer change(Me me, @PathVariable String id, @RequestParam Map<String, String> typed) {
        Survey survey = changeable(me, id);
        if (typed.containsKey("add")) {
            return form(cohort(me, survey), Optional.of(survey), oneMore(typed), Map.of());
        }
        try {
            surveys.change(me.id(), survey.id(), SurveyForm.read(typed));
            return Redirect.to("/cohorts/surveys/" + id).saying("cohorts.survey.changed");
        } catch (FieldProblems problems) {
            return form(cohort(me, survey), Optional.of(survey), typed, problems.byField());
        }
    }

    @Holds({Role.FACILITATOR, Role.DESIGNER})
    @PostMapping(ONE + "/removal")
    Answer remove(Me me, @PathVariable String id) {
        CohortId cohort = surveys.remove(me.id(), SurveyId.of(id));
        return Redirect.to("/cohorts/" + cohort + "/surveys").saying("cohorts.survey.removed");
    }
}
