package org.cairn.cohorts.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cairn.catalog.HoursPlan;
import org.cairn.cohorts.Cohort;
import org.cairn.cohorts.Report;
import org.cairn.people.Person;
import org.cairn.people.PersonId;
import org.cairn.platform.web.Page;
import org.cairn.platform.web.Text;
import org.springframework.http.HttpStatus;

/**
 * The hours that people of a cohort reported and that wait for an answer.
 *
 * @param modes of which hours are reported
 */
public record ReportsPage(
        Cohort cohort,
        HoursPlan plan,
        List<Report> waiting,
        Map<PersonId, Person> people,
        Set<String> modes,
        Map<String, String> typed,
        Map<String, Text> errors)
        implements Page {

    /** Fields of this beginning carry the id of a mode in their name. */
    static final String MODE = "mode-";

    @Override
    public String template() {
        return "cohorts/reports";
    }

    @Override
    public HttpStatus status() {
        return errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    public String path() {
        return "/cohorts/" + cohort.id();
    }

    public String name(PersonId person) {
        return Optional.ofNullable(people.get(person)).map(Person::name).orElse("");
    }
}
