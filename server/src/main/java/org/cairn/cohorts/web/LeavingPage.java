package org.cairn.cohorts.web;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.cairn.cohorts.Cohort;
import org.cairn.cohorts.Deferral;
import org.cairn.platform.web.Page;
import org.cairn.platform.web.Text;
import org.springframework.http.HttpStatus;

/**
 * Where somebody who is in a cohort asks to go on later, or leaves.
 *
 * @param wish what the person asked last
 */
public record LeavingPage(
        Cohort cohort,
        Optional<Deferral> wish,
        Instant now,
        Map<String, String> typed,
        Map<String, Text> errors)
        implements Page {

    @Override
    public String template() {
        return "cohorts/leaving";
    }

    @Override
    public HttpStatus status() {
        return errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    public String path() {
        return "/cohorts/mine/" + cohort.id();
    }

    public boolean hasAsked() {
        return wish.filter(Deferral::isOpen).isPresent();
    }

    /** What the facilitator answered to a wish. */
    public Optional<Deferral> answer() {
        return wish.filter(one -> one.state() == Deferral.State.REFUSED);
    }

    public boolean mayAsk() {
        return !hasAsked() && !cohort.isOver(now);
    }
}
