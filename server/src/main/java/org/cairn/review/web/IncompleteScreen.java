package org.cairn.review.web;

import java.util.List;
import java.util.Optional;
import org.cairn.platform.web.Page;
import org.cairn.platform.web.Text;
import org.cairn.review.AssessorView;
import org.cairn.review.Condition;
import org.cairn.review.Slot;
import org.springframework.http.HttpStatus;

/** The form that says what keeps the work from being assessed. */
public record IncompleteScreen(AssessorView view, List<Ticked> chosen, Optional<Text> problem)
        implements Page {

    /** A reason that was ticked, with where it applies and a word on it, as they were typed. */
    public record Ticked(Condition.Code code, String slot, String says) {

        Condition condition() {
            int slash = slot.indexOf('/');
            return new Condition(
                    code,
                    slash > 0
                            ? Optional.of(
                                    new Slot(slot.substring(0, slash), slot.substring(slash + 1)))
                            : Optional.empty(),
                    says);
        }
    }

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

    public Optional<Ticked> chosen(Condition.Code code) {
        return chosen.stream().filter(ticked -> ticked.code() == code).findFirst();
    }
}
