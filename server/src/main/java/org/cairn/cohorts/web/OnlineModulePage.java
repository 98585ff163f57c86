package org.cairn.cohorts.web;

import java.util.Map;
import org.cairn.catalog.HoursPlan;
import org.cairn.cohorts.CheckQuestion;
import org.cairn.cohorts.Cohort;
import org.cairn.cohorts.OnlineModule;
import org.cairn.cohorts.OnlineModules;
import org.cairn.cohorts.QuestionCount;
import org.cairn.people.Person;
import org.cairn.people.PersonId;
import org.cairn.platform.web.Page;
import org.cairn.platform.web.Text;
import org.springframework.http.HttpStatus;

/**
 * An online module for those who lead its cohort.
 *
 * @param lang of the program
 */
public record OnlineModulePage(
        OnlineModules.Standing standing,
        HoursPlan plan,
        String lang,
        Map<PersonId, Person> people,
        Refused refused)
        implements Page {

    @Override
    public String template() {
        return "cohorts/module";
    }

    @Override
    public HttpStatus status() {
        return refused.status();
    }

    public Map<String, Text> errors() {
        return refused.errors();
    }

    public OnlineModule module() {
        return standing.module();
    }

    public Cohort cohort() {
        return standing.cohort();
    }

    public String path() {
        return "/cohorts/modules/" + module().id();
    }

    /** The message key. */
    public String state() {
        return OnlineModulesPage.state(module(), cohort(), standing.today());
    }

    public String color() {
        return OnlineModulesPage.color(module(), cohort(), standing.today());
    }

    public String name(PersonId person) {
        return Faces.name(people, person);
    }

    public QuestionCount count(CheckQuestion question) {
        return standing.counts()
                .getOrDefault(question.id(), new QuestionCount(question.id(), 0, 0, 0));
    }

    public boolean takesFiles() {
        return module().files().size() < OnlineModules.MOST_FILES;
    }
}
