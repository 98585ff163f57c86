package org.cairn.cohorts.web;

import java.util.List;
import java.util.Optional;
import org.cairn.cohorts.Cohort;
import org.cairn.cohorts.Session;
import org.cairn.platform.web.Page;

/**
 * The cohorts that somebody leads, or is in.
 *
 * @param leads whether the reader leads them
 * @param mayOpen whether there is a program of which the reader may open a cohort
 */
public record CohortsPage(
        List<Line> lines, CohortSearch.Found found, boolean leads, boolean mayOpen)
        implements Page {

    /** One cohort with the title of its program and the session that comes next. */
    public record Line(Cohort cohort, String title, String slug, Optional<Session> next) {}

    @Override
    public String template() {
        return "cohorts/cohorts";
    }
}
