package org.cairn.cohorts.web;

import java.util.Map;
import org.cairn.cohorts.TimeRequests;
import org.cairn.platform.web.Page;
import org.cairn.platform.web.Text;
import org.springframework.http.HttpStatus;

/**
 * Where somebody asks for more time for an artifact.
 *
 * @param language of the program
 */
public record MoreTimePage(
        TimeRequests.Mine mine,
        String language,
        Map<String, String> typed,
        Map<String, Text> errors)
        implements Page {

    @Override
    public String template() {
        return "cohorts/more-time";
    }

    @Override
    public HttpStatus status() {
        return errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    public String cohort() {
        return "/cohorts/mine/" + mine.cohort().id();
    }

    public String path() {
        return cohort() + "/due-days/" + mine.day().part().id() + "/more-time";
    }

    public String get(String field) {
        return typed.getOrDefault(field, "");
    }
}
