package org.cairn.cohorts.web;

import java.util.Map;
import org.cairn.people.FieldProblems;
import org.cairn.platform.web.Text;
import org.cairn.platform.web.UserProblem;
import org.springframework.http.HttpStatus;

/** What was wrong with a form, by field; nothing where it is shown for the first time. */
public record Refused(Map<String, Text> errors, HttpStatus status) {

    static final Refused NOTHING = new Refused(Map.of(), HttpStatus.OK);

    static Refused of(FieldProblems problems) {
        return new Refused(problems.byField(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** What is about no field, under a name of its own. */
    static Refused of(String name, UserProblem problem) {
        return new Refused(Map.of(name, problem.text()), problem.status());
    }

    public Refused {
        errors = Map.copyOf(errors);
    }
}
