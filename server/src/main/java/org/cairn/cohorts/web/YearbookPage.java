package org.cairn.cohorts.web;

import java.util.Map;
import org.cairn.cohorts.Yearbooks;
import org.cairn.people.Person;
import org.cairn.people.PersonId;
import org.cairn.platform.web.Page;

/** A yearbook as everybody sees it. */
public record YearbookPage(Yearbooks.Shown shown, Map<PersonId, Person> names) implements Page {

    @Override
    public String template() {
        return "cohorts/yearbook";
    }
}
