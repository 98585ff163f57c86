package org.cairn.cohorts.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.catalog.Definition;
import org.cairn.catalog.HoursPlan;
import org.cairn.cohorts.Cohort;
import org.cairn.cohorts.CohortForm;
import org.cairn.cohorts.Series;
import org.cairn.cohorts.Session;
import org.cairn.people.Person;
import org.cairn.platform.web.Page;
import org.cairn.platform.web.Text;
import org.springframework.http.HttpStatus;

/**
 * The form for a session or a series, or for a session that is changed.
 *
 * @param changed empty = a new one
 * @param series the days of a series before it is made
 */
public record SessionFormPage(
        Cohort cohort,
        Definition definition,
        HoursPlan plan,
        List<Person> facilitators,
        Optional<Session> changed,
        Map<String, String> typed,
        Map<String, Text> errors,
        Optional<Series> series)
        implements Page {

    @Override
    public String template() {
        return "cohorts/session-form";
    }

    @Override
    public HttpStatus status() {
        return errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    public String action() {
        return changed.map(session -> "/cohorts/sessions/" + session.id() + "/changes")
                .orElse("/cohorts/" + cohort.id() + "/sessions");
    }

    public String back() {
        return changed.map(session -> "/cohorts/sessions/" + session.id())
                .orElse("/cohorts/" + cohort.id());
    }

    /** What the changed session looked like; empty for a new one. */
    public String seen() {
        return changed.map(session -> String.valueOf(session.sequence())).orElse("");
    }

    public String get(String field) {
        return typed.getOrDefault(field, "");
    }

    public boolean isChecked(Person person) {
        return typed.containsKey(CohortForm.FACILITATOR + person.id());
    }
}
