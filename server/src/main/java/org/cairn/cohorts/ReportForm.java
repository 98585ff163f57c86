package org.cairn.cohorts;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cairn.catalog.HoursPlan;
import org.cairn.people.FieldProblems;

/** What is typed to report hours. */
record ReportForm(Cell cell, LocalDate day, int minutes, String words) {

    /** Nobody can report more of one day. */
    static final int MOST_A_DAY = 720;

    /**
     * Reads the fields. The unit is a course of the plan, or a course and its module with a slash
     * between.
     *
     * @param modes of which hours can be reported
     * @param today the issuer's date
     * @throws FieldProblems naming those that cannot be taken
     */
    static ReportForm read(
            Map<String, String> typed,
            Cohort cohort,
            HoursPlan plan,
            Set<String> modes,
            LocalDate today) {
        Fields fields = new Fields(typed);
        String[] unit = SessionForm.unit(fields, plan);
        String mode = SessionForm.mode(fields, plan);
        if (!modes.contains(mode)) {
            fields.say("mode", "cohorts.problem.mode");
        }
        ReportForm form =
                new ReportForm(
                        new Cell(
                                unit[0],
                                unit.length > 1 ? Optional.of(unit[1]) : Optional.empty(),
                                mode),
                        fields.past("day", cohort, today),
                        fields.number("minutes", 1, MOST_A_DAY, "cohorts.problem.report.minutes"),
                        fields.needed("words", 500));
        fields.orComplain();
        return form;
    }
}
