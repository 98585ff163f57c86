package org.cairn.cohorts.web;

import java.util.Map;
import org.cairn.platform.web.Text;
import org.springframework.http.HttpStatus;

/** What was wrong with a form, by field; nothing where it is shown for the first time. */
public record Refused(Map<String, Text> errors, HttpStatus status) {

    static final Refused NOTHING = new Refused(Map.of(), HttpStatus.OK);

    public Refused {
        errors = Map.copyOf(errors);
    }
}
