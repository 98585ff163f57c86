package org.cairn.cohorts.web;

import java.util.Map;
import java.util.Optional;
import org.cairn.cohorts.Admissions;
import org.cairn.cohorts.Applications;
import org.cairn.people.Organization;
import org.cairn.platform.web.Page;
import org.cairn.platform.web.Text;
import org.springframework.http.HttpStatus;

/**
 * Where somebody applies for a place in a cohort, and reads where the application stands.
 *
 * @param mine what the reader handed in last
 * @param unanswerable whether the school is asked and has nobody who answers
 * @param reader what the reader is to this cohort
 * @param errors by field; {@code ""} for what concerns the whole step
 */
public record ApplicationPage(
        Admissions.Announced announced,
        Organization issuer,
        Optional<Applications.Mine> mine,
        boolean unanswerable,
        Reader reader,
        Map<String, String> typed,
        Map<String, Text> errors)
        implements Page {

    /** What somebody who reads it is to the cohort. */
    public enum Reader {
        STRANGER,
        OUTSIDER,
        MEMBER,
        PARTICIPANT
    }

    @Override
    public String template() {
        return "cohorts/application";
    }

    @Override
    public HttpStatus status() {
        return errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    public String path() {
        return "/cohorts/" + announced.cohort().id() + "/application";
    }

    /** Whether the form is shown: one may apply, or apply again. */
    public boolean mayApply() {
        return reader == Reader.MEMBER
                && announced.open()
                && mine.map(Applications.Mine::application)
                        .filter(one ->
                                one.isOpen()
                                        || one.state()
                                                == org.cairn.cohorts.Application.State.DECLINED)
                        .isEmpty();
    }

    public Optional<Text> problem() {
        return Optional.ofNullable(errors.get(""));
    }

    public String get(String field) {
        return typed.getOrDefault(field, "");
    }
}
