package org.cairn.cohorts;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.people.FieldProblems;

/**
 * What is typed to agree on a make-up.
 *
 * @param by the session to go to; empty = a task
 */
public record MakeUpForm(Optional<Meeting> by, String task, int minutes, LocalDate until) {

    /** The choice that is no session. */
    public static final String TASK = "task";

    /**
     * Reads the fields.
     *
     * @param offers the sessions that can be chosen
     * @param open the minutes that can still be made up
     * @param today where the cohort is
     * @throws FieldProblems naming those that cannot be taken
     */
    static MakeUpForm read(
            Map<String, String> typed,
            List<Meeting> offers,
            int open,
            LocalDate today,
            LocalDate last) {
        Fields fields = new Fields(typed);
        String choice = fields.raw("by");
        Optional<Meeting> by =
                offers.stream()
                        .filter(one -> one.session().id().toString().equals(choice))
                        .findFirst();
        boolean task = choice.equals(TASK);
        if (by.isEmpty() && !task) {
            fields.say("by", "cohorts.problem.make-up.by");
        }
        int most = by.map(one -> Math.min(open, one.session().minutes())).orElse(open);
        MakeUpForm form =
                new MakeUpForm(
                        by,
                        task ? fields.needed("task", 300) : "",
                        fields.number("minutes", 1, most, "cohorts.problem.make-up.minutes"),
                        task
                                ? until(fields, today, last)
                                : by.map(one -> one.session().day()).orElse(today));
        fields.orComplain();
        return form;
    }

    private static LocalDate until(Fields fields, LocalDate today, LocalDate last) {
        LocalDate until = fields.day("until").orElse(today);
        if (until.isBefore(today) || until.isAfter(last)) {
            fields.say("until", "cohorts.problem.make-up.until", last);
        }
        return until;
    }
}
