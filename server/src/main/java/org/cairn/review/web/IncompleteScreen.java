package org.cairn.review.web;

import java.util.List;
import java.util.Optional;
import org.cairn.platform.web.Page;
import org.cairn.platform.web.Text;
import org.cairn.review.AssessorView;
import org.cairn.review.Condition;
import org.springframework.http.HttpStatus;

/** The form that says what keeps the work from being assessed. */
public record IncompleteScreen(AssessorView view, List<Condition> chosen, Optional<Text> problem)
        implements Page {

    @Override
    public String template() {
        return "review/assess-incomplete";
    }

    @Override
    public HttpStatus status() {
        return problem.isPresent() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
    }

    public Condition.Code[] codes() {
        return Condition.Code.values();
    }

    public Optional<Condition> chosen(Condition.Code code) {
        return chosen.stream().filter(condition -> condition.code() == code).findFirst();
    }
}
