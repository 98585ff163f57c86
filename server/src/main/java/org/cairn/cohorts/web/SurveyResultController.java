package org.cairn.cohorts.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairn.catalog.Catalog;
import org.cairn.cohorts.Cohort;
import org.cairn.cohorts.CohortId;
import org.cairn.cohorts.Cohorts;
import org.cairn.cohorts.Feedbacks;
import org.cairn.cohorts.Survey;
import org.cairn.cohorts.SurveyId;
import org.cairn.cohorts.SurveyResult;
import org.cairn.cohorts.Surveys;
import org.cairn.people.Holds;
import org.cairn.people.Me;
import org.cairn.people.Role;
import org.cairn.platform.web.Answer;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.Redirect;
import org.cairn.platform.web.Text;
import org.cairn.platform.web.UserProblem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows what came of surveys, and publishes of it what is chosen. */
@Controller
class SurveyResultController {

    private static final String ITEM = "item-";
    private static final String COMMENT = "comment-";

    private final Surveys surveys;
    private final Feedbacks feedbacks;
    private final Cohorts cohorts;
    private final Catalog catalog;
    private final Clock clock;

    SurveyResultController(
            Surveys surveys, Feedbacks feedbacks, Cohorts cohorts, Catalog catalog, Clock clock) {
        this.surveys = surveys;
        this.feedbacks = feedbacks;
        this.cohorts = cohorts;
        this.catalog = catalog;
        this.clock = clock;
    }

    @Holds({Role.FACILITATOR, Role.DESIGNER})
    @GetMapping(SurveyController.ONE)
    Answer one(Me me, @PathVariable String id) {
        return page(me, id, Optional.empty(), Optional.empty());
    }

    private Answer page(Me me, String id, Optional<String> closes, Optional<Text> problem) {
        Survey survey = surveys.led(me.id(), SurveyId.of(id));
        Cohort cohort = cohorts.led(me.id(), survey.cohort());
        Optional<SurveyResult> result = surveys.result(me.id(), survey.id());
        return new SurveyPage(
                cohort,
                catalog.edition(cohort.edition()).definition(),
                survey,
                result,
                feedbacks.chosen(me.id(), survey.id()),
                clock.instant(),
                closes.orElseGet(() -> survey.closes().toString()),
                problem);
    }

    @Holds({Role.FACILITATOR, Role.DESIGNER})
    @PostMapping(SurveyController.ONE + "/closing-day")
    Answer extend(Me me, @PathVariable String id, @RequestParam(defaultValue = "") String closes) {
        try {
            surveys.extend(me.id(), SurveyId.of(id), day(closes));
            return Redirect.to("/cohorts/surveys/" + id).saying("cohorts.survey.extended");
        } catch (UserProblem problem) {
            return page(me, id, Optional.of(closes), Optional.of(problem.text()));
        }
    }

    /** A day that is none is before all others. */
    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException noDay) {
            return LocalDate.EPOCH;
        }
    }

    @Holds({Role.FACILITATOR, Role.DESIGNER})
    @PostMapping(SurveyController.ONE + "/publication")
    Answer publish(Me me, @PathVariable String id, @RequestParam Map<String, String> typed) {
        Set<Integer> items =
                typed.keySet().stream()
                        .filter(field -> field.matches(ITEM + "[0-9]{1,2}"))
                        .map(field -> Integer.valueOf(field.substring(ITEM.length())))
                        .collect(Collectors.toSet());
        Set<String> comments =
                typed.keySet().stream()
                        .filter(field -> field.startsWith(COMMENT))
                        .map(field -> field.substring(COMMENT.length()))
                        .collect(Collectors.toSet());
        feedbacks.publish(me.id(), SurveyId.of(id), new Feedbacks.Choice(items, comments));
        return Redirect.to("/cohorts/surveys/" + id)
                .saying("cohorts.survey.published", items.size(), comments.size());
    }

    @Holds({Role.FACILITATOR, Role.DESIGNER})
    @GetMapping(SurveyController.ONE + "/results.csv")
    ResponseEntity<byte[]> file(Me me, @PathVariable String id) {
        SurveyResult result =
                surveys.result(me.id(), SurveyId.of(id))
                        .filter(SurveyResult::isShown)
                        .orElseThrow(NotThere::new);
        String cohort = cohorts.led(me.id(), result.survey().cohort()).name();
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"survey.csv\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(SurveyFile.write(result, cohort).getBytes(StandardCharsets.UTF_8));
    }

    @Holds({Role.FACILITATOR, Role.DESIGNER})
    @GetMapping(CohortController.ONE + "/surveys/compared")
    Answer compare(Me me, @PathVariable String id) {
        Cohort cohort = cohorts.led(me.id(), CohortId.of(id));
        return new ComparisonPage(
                cohort,
                catalog.edition(cohort.edition()).definition(),
                surveys.compare(me.id(), cohort.id()));
    }
}
