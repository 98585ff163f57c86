package org.cairn.cohorts.web;

import java.util.List;
import java.util.Optional;
import org.cairn.cohorts.CheckIns;
import org.cairn.cohorts.Cohort;
import org.cairn.cohorts.Session;
import org.cairn.platform.web.Page;
import org.cairn.platform.web.Text;
import org.springframework.http.HttpStatus;

/**
 * Where somebody says to be there.
 *
 * @param open the sessions that take check-ins now, where none is chosen yet
 * @param code as it was scanned or typed
 * @param done what came of it
 */
public record CheckInPage(
        Optional<Session> session,
        Optional<Cohort> cohort,
        List<Session> open,
        String code,
        Optional<CheckIns.Done> done,
        Optional<Text> problem)
        implements Page {

    @Override
    public String template() {
        return "cohorts/check-in";
    }

    @Override
    public HttpStatus status() {
        return problem.isPresent() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
    }
}
