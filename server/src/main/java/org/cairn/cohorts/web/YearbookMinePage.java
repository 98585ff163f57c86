package org.cairn.cohorts.web;

import java.util.Map;
import java.util.Optional;
import org.cairn.catalog.Part;
import org.cairn.cohorts.YearbookEntry;
import org.cairn.cohorts.Yearbooks;
import org.cairn.people.Person;
import org.cairn.people.PersonId;
import org.cairn.platform.web.Page;
import org.cairn.platform.web.Text;
import org.springframework.http.HttpStatus;

/**
 * A yearbook for somebody who is in the cohort.
 *
 * @param part the artifact whose form is open
 */
public record YearbookMinePage(
        Yearbooks.Shown shown,
        Map<PersonId, Person> names,
        PersonId me,
        Optional<String> part,
        Map<String, String> typed,
        Map<String, Text> errors)
        implements Page {

    @Override
    public String template() {
        return "cohorts/yearbook-mine";
    }

    @Override
    public HttpStatus status() {
        return errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    public String path() {
        return "/cohorts/mine/" + shown.cohort().id() + "/yearbook";
    }

    /** The artifact whose form is open. */
    public Optional<Part> open() {
        return shown.definition().parts().stream()
                .filter(one -> part.filter(one.id()::equals).isPresent())
                .findFirst();
    }

    /** What the person shows of an artifact. */
    public Optional<YearbookEntry> own(Part of) {
        return shown.entries().stream()
                .filter(one -> one.person().equals(me) && one.part().equals(of.id()))
                .findFirst();
    }
}
