package org.cairn.cohorts.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.catalog.Edition;
import org.cairn.cohorts.Cohort;
import org.cairn.cohorts.CohortForm;
import org.cairn.people.Person;
import org.cairn.platform.web.Page;
import org.cairn.platform.web.Text;
import org.springframework.http.HttpStatus;

/**
 * The form for a new cohort, or for one that is changed.
 *
 * @param changed empty = a new one
 * @param programs that may be chosen
 * @param facilitators who may be named
 */
public record CohortFormPage(
        Optional<Cohort> changed,
        Map<String, String> typed,
        Map<String, Text> errors,
        List<Edition> programs,
        List<Person> facilitators)
        implements Page {

    @Override
    public String template() {
        return "cohorts/cohort-form";
    }

    @Override
    public HttpStatus status() {
        return errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    public String action() {
        return changed.map(cohort -> "/cohorts/" + cohort.id() + "/changes").orElse("/cohorts");
    }

    public boolean isChecked(Person person) {
        return typed.containsKey(CohortForm.FACILITATOR + person.id());
    }

    public boolean isChosen(Edition edition) {
        return programs.size() == 1
                || edition.definition().slug().equals(typed.getOrDefault("program", ""));
    }
}
