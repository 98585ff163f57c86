package org.cairn.cohorts.web;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.cairn.cohorts.Cohort;
import org.cairn.cohorts.Survey;
import org.cairn.cohorts.SurveyAnswers;
import org.cairn.platform.web.Page;
import org.cairn.platform.web.Text;
import org.springframework.http.HttpStatus;

/** A survey for somebody who is asked. */
public record SurveyAnswerPage(
        SurveyAnswers.Mine mine,
        Map<String, String> typed,
        Map<String, Text> errors,
        Stage stage,
        Instant now)
        implements Page {

    /** How far the person is: reads the questions, has answered just now, changes the answers. */
    public enum Stage {
        ASKED,
        DONE,
        CHANGED
    }

    @Override
    public String template() {
        return "cohorts/survey-answer";
    }

    @Override
    public HttpStatus status() {
        return errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    public Survey survey() {
        return mine.survey();
    }

    public Cohort cohort() {
        return mine.cohort();
    }

    public String path() {
        return "/cohorts/surveys/" + survey().id() + "/answer";
    }

    public boolean isClosed() {
        return survey().isClosed(now);
    }

    /** Whether the questions stand there to be answered. */
    public boolean asks() {
        return !isClosed() && (stage == Stage.CHANGED || stage == Stage.ASKED && !mine.answered());
    }

    public String get(String field) {
        return typed.getOrDefault(field, "");
    }

    /** What was chosen, unless other questions stand there now; they stay once one has answered. */
    public String chosen(String field) {
        boolean same = stage == Stage.CHANGED || get("asked").equals(survey().mark());
        return same ? get(field) : "";
    }

    /** The message key of what can be done where nothing is asked. */
    public String next() {
        String what = !mine.in() ? "left" : isClosed() ? "closed" : "was";
        return "cohorts.survey.answer." + what + ".words";
    }

    /** The code in groups of five, as one copies it down. */
    public Optional<String> code() {
        return stage == Stage.DONE
                ? Optional.of(get("code").replaceAll("(.{5})(?=.)", "$1-"))
                : Optional.empty();
    }
}
