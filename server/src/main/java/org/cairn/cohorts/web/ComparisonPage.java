package org.cairn.cohorts.web;

import org.cairn.catalog.Definition;
import org.cairn.cohorts.Cohort;
import org.cairn.cohorts.Comparison;
import org.cairn.platform.web.Page;

/** The same questions in the surveys of several cohorts. */
public record ComparisonPage(Cohort cohort, Definition definition, Comparison comparison)
        implements Page {

    @Override
    public String template() {
        return "cohorts/survey-comparison";
    }
}
