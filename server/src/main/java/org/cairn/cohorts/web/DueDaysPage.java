package org.cairn.cohorts.web;

import java.util.Map;
import java.util.Optional;
import org.cairn.catalog.Part;
import org.cairn.cohorts.DueDays;
import org.cairn.cohorts.TimeRequest;
import org.cairn.cohorts.TimeRequests;
import org.cairn.people.Person;
import org.cairn.people.PersonId;
import org.cairn.platform.web.Page;
import org.cairn.platform.web.Text;
import org.springframework.http.HttpStatus;

/**
 * By which days the artifacts of a cohort are due, and who has more time.
 *
 * @param typed what stands in the fields of the form that came back
 * @param extending whether that is the form for more time
 */
public record DueDaysPage(
        DueDays.Plan plan,
        String language,
        Map<PersonId, Person> people,
        Map<String, String> typed,
        boolean extending,
        Map<String, Text> errors)
        implements Page {

    @Override
    public String template() {
        return "cohorts/due-days";
    }

    @Override
    public HttpStatus status() {
        return errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    public String path() {
        return "/cohorts/" + plan.cohort().id() + "/due-days";
    }

    public String field(Part part) {
        return DueDays.DAY + part.id();
    }

    /** What stands in the field of a part's day. */
    public String day(Part part) {
        return Optional.ofNullable(typed.get(field(part)))
                .orElseGet(() -> plan.day(part).map(Object::toString).orElse(""));
    }

    /** What was typed into a field of the form for more time. */
    public String typed(String field) {
        return extending ? typed.getOrDefault(field, "") : "";
    }

    /** The day in the form of a request: what was typed, else the one that is wished. */
    public String until(TimeRequest request) {
        return typed.getOrDefault(TimeRequests.UNTIL + request.id(), request.until().toString());
    }

    /** What was typed to say no to a request. */
    public String words(TimeRequest request) {
        return typed.getOrDefault(TimeRequests.WORDS + request.id(), "");
    }

    public String name(PersonId person) {
        return Optional.ofNullable(people.get(person)).map(Person::name).orElse("");
    }
}
