package org.cairn.cohorts.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.catalog.Definition;
import org.cairn.catalog.Part;
import org.cairn.cohorts.ArtifactProgress;
import org.cairn.cohorts.Boards;
import org.cairn.cohorts.Cohort;
import org.cairn.cohorts.Nudges;
import org.cairn.people.Person;
import org.cairn.people.PersonId;
import org.cairn.platform.web.Page;
import org.cairn.platform.web.Text;
import org.springframework.http.HttpStatus;

/** People by artifacts, those first who need a hand. */
public record BoardPage(
        Boards.Shown shown,
        Map<PersonId, Person> people,
        Map<String, String> typed,
        Map<String, Text> errors)
        implements Page {

    @Override
    public String template() {
        return "cohorts/progress";
    }

    @Override
    public HttpStatus status() {
        return errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    public Cohort cohort() {
        return shown.cohort();
    }

    public Definition definition() {
        return shown.edition().definition();
    }

    public List<Part> parts() {
        return definition().parts();
    }

    public String path() {
        return "/cohorts/" + cohort().id();
    }

    public String name(Boards.Line line) {
        return Optional.ofNullable(people.get(line.person())).map(Person::name).orElse("");
    }

    public String field(Boards.Line line) {
        return Nudges.PERSON + line.person();
    }

    /** Whether the person was chosen in a form that comes again. */
    public boolean isChecked(Boards.Line line) {
        return typed.containsKey(field(line));
    }

    public String get(String field) {
        return typed.getOrDefault(field, "");
    }

    public List<Nudges.About> templates() {
        return List.of(Nudges.About.values());
    }

    public String color(ArtifactProgress.State state) {
        return switch (state) {
            case NOT_BEGUN, DRAFT -> "neutral";
            case HANDED_IN -> "action";
            case RETURNED -> "notyet";
            case MET, AWARDED -> "met";
        };
    }
}
