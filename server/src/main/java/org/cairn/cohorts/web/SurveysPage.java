package org.cairn.cohorts.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cairn.cohorts.Cohort;
import org.cairn.cohorts.Survey;
import org.cairn.platform.web.Page;

/**
 * The surveys of one cohort.
 *
 * @param ofProgram those of all cohorts of the program, of which a new one may take the items over
 */
public record SurveysPage(
        Cohort cohort, List<Survey> surveys, Map<Survey, Cohort> ofProgram, Instant now)
        implements Page {

    @Override
    public String template() {
        return "cohorts/surveys";
    }

    public String path() {
        return "/cohorts/" + cohort.id() + "/surveys";
    }

    public boolean hasClosed() {
        return ofProgram.keySet().stream().anyMatch(survey -> survey.isClosed(now));
    }

    /** The message key of where it stands. */
    public String state(Survey survey) {
        return "cohorts.survey.state."
                + (survey.isAhead(now) ? "ahead" : survey.isOpen(now) ? "open" : "closed");
    }

    /** The message key of one whose items a new survey may take over. */
    public String from(Survey survey) {
        return survey.isClosed(now) ? "cohorts.survey.from.other" : "cohorts.survey.from.open";
    }

    public String color(Survey survey) {
        return survey.isOpen(now) ? "action" : "neutral";
    }
}
