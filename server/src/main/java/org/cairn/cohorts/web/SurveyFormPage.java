package org.cairn.cohorts.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.cairn.cohorts.Cohort;
import org.cairn.cohorts.Survey;
import org.cairn.cohorts.SurveyForm;
import org.cairn.platform.web.Messages;
import org.cairn.platform.web.Page;
import org.cairn.platform.web.Text;
import org.springframework.http.HttpStatus;

/**
 * The form for a survey.
 *
 * @param changed empty = a new one
 */
public record SurveyFormPage(
        Cohort cohort,
        Optional<Survey> changed,
        Map<String, String> typed,
        Map<String, Text> errors)
        implements Page {

    @Override
    public String template() {
        return "cohorts/survey-form";
    }

    @Override
    public HttpStatus status() {
        return errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    public String action() {
        return changed.map(survey -> "/cohorts/surveys/" + survey.id() + "/changes")
                .orElse("/cohorts/" + cohort.id() + "/surveys");
    }

    public String back() {
        return changed.map(survey -> "/cohorts/surveys/" + survey.id())
                .orElse("/cohorts/" + cohort.id() + "/surveys");
    }

    public List<Integer> numbers() {
        return IntStream.rangeClosed(1, SurveyForm.count(typed)).boxed().toList();
    }

    public boolean isFull() {
        return SurveyForm.count(typed) >= SurveyForm.MOST_ITEMS;
    }

    public boolean asksForWords(int n) {
        return get("kind-" + n).equals(SurveyForm.WORDS);
    }

    public List<Locale> languages() {
        return Messages.LANGUAGES;
    }

    public String get(String field) {
        return typed.getOrDefault(field, "");
    }
}
