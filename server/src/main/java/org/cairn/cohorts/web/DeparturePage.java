package org.cairn.cohorts.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.cohorts.Cohort;
import org.cairn.cohorts.Deferral;
import org.cairn.people.Person;
import org.cairn.platform.web.Page;
import org.cairn.platform.web.Text;
import org.springframework.http.HttpStatus;

/**
 * Where the facilitator lets somebody go, or go on in another cohort.
 *
 * @param others where the person can go on
 * @param wish what the person asks
 */
public record DeparturePage(
        Cohort cohort,
        Person person,
        List<Target> others,
        Optional<Deferral> wish,
        Map<String, String> typed,
        Map<String, Text> errors)
        implements Page {

    /** A cohort in which the person can go on. */
    public record Target(Cohort cohort, boolean deferral) {}

    @Override
    public String template() {
        return "cohorts/departure";
    }

    @Override
    public HttpStatus status() {
        return errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    public String path() {
        return "/cohorts/" + cohort.id() + "/people/" + person.id();
    }

    public String chosen() {
        return typed.getOrDefault("to", "");
    }
}
