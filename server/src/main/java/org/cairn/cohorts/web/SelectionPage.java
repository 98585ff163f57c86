package org.cairn.cohorts.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cairn.cohorts.Application;
import org.cairn.cohorts.ApplicationId;
import org.cairn.cohorts.Selections;
import org.cairn.people.Organization;
import org.cairn.people.OrganizationId;
import org.cairn.people.Person;
import org.cairn.people.PersonId;
import org.cairn.platform.web.Page;
import org.cairn.platform.web.Text;
import org.springframework.http.HttpStatus;

/**
 * The applications of a cohort in one state.
 *
 * @param unanswerable those whose school is asked and has nobody who answers
 * @param chosen the boxes that are checked, where a step was refused
 * @param words that were typed
 */
public record SelectionPage(
        Selections.Shown shown,
        Set<ApplicationId> unanswerable,
        Map<PersonId, Person> people,
        Map<OrganizationId, Organization> schools,
        Set<String> chosen,
        String words,
        Map<String, Text> errors)
        implements Page {

    /** Names the field of an agreement that is noted, followed by the id of the application. */
    public static final String AGREED = "agreed-";

    @Override
    public String template() {
        return "cohorts/applications";
    }

    @Override
    public HttpStatus status() {
        return errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    public String path() {
        return "/cohorts/" + shown.cohort().id();
    }

    /** The states somebody is in, and the one that is shown. */
    public List<Application.State> states() {
        return Stream.of(Application.State.values())
                .filter(state -> shown.count(state) > 0 || state == shown.state())
                .toList();
    }

    public String name(PersonId person) {
        return Optional.ofNullable(people.get(person)).map(Person::name).orElse("");
    }

    public String position(PersonId person) {
        return Optional.ofNullable(people.get(person)).map(Person::position).orElse("");
    }

    public String school(Application application) {
        return Optional.ofNullable(schools.get(application.school()))
                .map(Organization::name)
                .orElse("");
    }

    public boolean isUnanswerable(Application application) {
        return unanswerable.contains(application.id());
    }

    /** Those whose school has nobody who answers, in the order of the list. */
    public List<Application> unanswered() {
        return shown.rows().stream()
                .map(Application.Read::application)
                .filter(this::isUnanswerable)
                .toList();
    }

    /** What was typed for the agreement of this application's school. */
    public String agreed(Application application) {
        return errors.containsKey(AGREED + application.id()) ? words : "";
    }

    /** What was typed for those who were chosen. */
    public String wordsForChosen() {
        return errors.keySet().stream().anyMatch(field -> field.startsWith(AGREED)) ? "" : words;
    }

    public boolean isChosen(Application application) {
        return chosen.contains(application.id().toString());
    }

    /** Whether a place can still be offered or refused to those who are shown. */
    public boolean canBeOffered() {
        return shown.state() == Application.State.APPLIED
                || shown.state() == Application.State.WAITING
                || shown.state() == Application.State.EXPIRED;
    }

    public boolean canBeDeclined() {
        return canBeOffered() || shown.state() == Application.State.OFFERED;
    }
}
