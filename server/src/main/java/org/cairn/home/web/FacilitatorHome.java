package org.cairn.home.web;

import java.util.List;
import org.cairn.cohorts.Cohort;
import org.cairn.cohorts.Session;
import org.cairn.platform.web.Page;

/** The home of a facilitator: the session that is next, and what comes after it. */
public record FacilitatorHome(Opening opening, List<Line> lines) implements Page {

    /** One session to come. */
    public record Line(Cohort cohort, Session session) {}

    @Override
    public String template() {
        return "home/facilitator";
    }
}
