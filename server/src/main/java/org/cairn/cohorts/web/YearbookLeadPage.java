package org.cairn.cohorts.web;

import java.util.Map;
import org.cairn.cohorts.Yearbooks;
import org.cairn.people.Person;
import org.cairn.people.PersonId;
import org.cairn.platform.web.Page;
import org.cairn.platform.web.Text;
import org.springframework.http.HttpStatus;

/** A yearbook for those who lead the cohort. */
public record YearbookLeadPage(
        Yearbooks.Shown shown,
        Map<PersonId, Person> names,
        Map<String, String> typed,
        Map<String, Text> errors)
        implements Page {

    @Override
    public String template() {
        return "cohorts/yearbook-lead";
    }

    @Override
    public HttpStatus status() {
        return errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    public String get(String field) {
        return typed.getOrDefault(field, "");
    }
}
