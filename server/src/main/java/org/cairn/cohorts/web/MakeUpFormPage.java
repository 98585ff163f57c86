package org.cairn.cohorts.web;

import java.util.Map;
import org.cairn.catalog.HoursPlan;
import org.cairn.cohorts.MakeUps;
import org.cairn.people.PersonId;
import org.cairn.platform.web.Page;
import org.cairn.platform.web.Text;
import org.springframework.http.HttpStatus;

/** Where a facilitator says how somebody makes up for a session. */
public record MakeUpFormPage(
        MakeUps.Missed missed,
        PersonId person,
        String name,
        HoursPlan plan,
        Map<String, String> typed,
        Map<String, Text> errors)
        implements Page {

    @Override
    public String template() {
        return "cohorts/make-up-form";
    }

    @Override
    public HttpStatus status() {
        return errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    public String path() {
        return "/cohorts/" + missed.cohort().id() + "/people/" + person;
    }

    public boolean isChosen(String choice) {
        return typed.getOrDefault("by", "").equals(choice);
    }
}
