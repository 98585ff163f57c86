package org.cairn.cohorts.web;

import java.time.LocalDate;
import java.util.Map;
import org.cairn.catalog.HoursPlan;
import org.cairn.cohorts.Cohort;
import org.cairn.cohorts.OnlineModule;
import org.cairn.platform.web.Page;

/**
 * The online modules of a cohort, for those who lead it.
 *
 * @param modules with how many people are done
 * @param ofProgram from which one can begin
 * @param lang of the program
 */
public record OnlineModulesPage(
        Cohort cohort,
        HoursPlan plan,
        String lang,
        Map<OnlineModule, Integer> modules,
        Map<OnlineModule, Cohort> ofProgram,
        LocalDate today)
        implements Page {

    @Override
    public String template() {
        return "cohorts/modules";
    }

    public String path() {
        return "/cohorts/" + cohort.id() + "/modules";
    }

    /** The message key. */
    public String state(OnlineModule module) {
        return state(module, cohort, today);
    }

    static String state(OnlineModule module, Cohort cohort, LocalDate today) {
        return module.isDraft() ? "cohorts.online.state.draft" : module.state(today, cohort).key();
    }

    public String color(OnlineModule module) {
        return color(module, cohort, today);
    }

    static String color(OnlineModule module, Cohort cohort, LocalDate today) {
        if (module.isDraft()) {
            return "notyet";
        }
        return module.state(today, cohort) == OnlineModule.State.OPEN ? "action" : "neutral";
    }
}
