package org.cairn.cohorts.web;

import java.util.Map;
import org.cairn.cohorts.AdmissionForm;
import org.cairn.cohorts.Cohort;
import org.cairn.platform.web.Page;
import org.cairn.platform.web.Text;
import org.springframework.http.HttpStatus;

/**
 * The form with which a cohort is opened for applications.
 *
 * @param open whether it takes applications already
 */
public record AdmissionPage(
        Cohort cohort, boolean open, Map<String, String> typed, Map<String, Text> errors)
        implements Page {

    @Override
    public String template() {
        return "cohorts/admission";
    }

    @Override
    public HttpStatus status() {
        return errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    public String path() {
        return "/cohorts/" + cohort.id();
    }

    public String get(String field) {
        return typed.getOrDefault(field, "");
    }

    public boolean has(String field) {
        return typed.containsKey(field);
    }

    public int questions() {
        return AdmissionForm.QUESTIONS;
    }
}
