package org.cairn.cohorts.web;

import java.time.Instant;
import java.util.Optional;
import org.cairn.catalog.Definition;
import org.cairn.catalog.Feedback;
import org.cairn.cohorts.Cohort;
import org.cairn.cohorts.Feedbacks;
import org.cairn.cohorts.ItemResult;
import org.cairn.cohorts.Survey;
import org.cairn.cohorts.SurveyItem;
import org.cairn.cohorts.SurveyResult;
import org.cairn.platform.web.Page;
import org.cairn.platform.web.Text;
import org.springframework.http.HttpStatus;

/**
 * A survey for those who lead its cohort, and what came of it.
 *
 * @param result empty = not closed yet
 * @param chosen what of it is published
 * @param closes what stands in the field for another last day
 * @param problem why that day could not be taken
 */
public record SurveyPage(
        Cohort cohort,
        Definition definition,
        Survey survey,
        Optional<SurveyResult> result,
        Feedbacks.Choice chosen,
        Instant now,
        String closes,
        Optional<Text> problem)
        implements Page {

    @Override
    public String template() {
        return "cohorts/survey";
    }

    @Override
    public HttpStatus status() {
        return problem.isPresent() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
    }

    public String path() {
        return "/cohorts/surveys/" + survey.id();
    }

    public String lang() {
        return survey.language().toLanguageTag();
    }

    public boolean isShown() {
        return result.filter(SurveyResult::isShown).isPresent();
    }

    public boolean isChangeable() {
        return survey.answered() == 0 && !survey.isClosed(now);
    }

    public boolean isOpen() {
        return survey.isOpen(now);
    }

    public boolean isAhead() {
        return survey.isAhead(now);
    }

    /** The figure of an item as it may be cited. */
    public Feedback.Figure figure(ItemResult item) {
        return Feedbacks.figure(survey, cohort.name(), item);
    }

    public String scale(SurveyItem item) {
        return String.join(" · ", item.labels());
    }
}
