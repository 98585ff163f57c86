package org.cairn.cohorts;

import java.net.URI;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cairn.catalog.HoursPlan;
import org.cairn.people.FieldProblems;
import org.cairn.people.PersonId;

/**
 * What is typed to make a session or a series of them, or to change one.
 *
 * @param weeks between two sessions of a series; 0 = one session only
 * @param until the last day on which the series may have a session
 * @param extra whether it is only there to make something up
 */
public record SessionForm(
        String title,
        LocalDate day,
        LocalTime clock,
        int minutes,
        String mode,
        String course,
        Optional<String> module,
        String place,
        Optional<URI> link,
        Set<PersonId> facilitators,
        String guests,
        String materials,
        int weeks,
        LocalDate until,
        boolean extra) {

    static final int MOST_WEEKS = 8;

    public SessionForm {
        facilitators = Set.copyOf(facilitators);
    }

    /**
     * Reads the fields. The unit is a course of the plan, or a course and its module with a slash
     * between.
     *
     * @throws FieldProblems naming the fields that cannot be taken
     */
    public static SessionForm read(Map<String, String> typed, Cohort cohort, HoursPlan plan) {
        Fields fields = new Fields(typed);
        LocalDate day = day(fields, cohort, "day");
        String[] unit = unit(fields, plan);
        int weeks = weeks(fields);
        SessionForm form =
                new SessionForm(
                        fields.needed("title", 150),
                        day,
                        clock(fields, day, cohort.zone()),
                        fields.number(
                                "minutes", 1, Session.MOST_MINUTES, "cohorts.problem.minutes"),
                        mode(fields, plan),
                        unit[0],
                        unit.length > 1 ? Optional.of(unit[1]) : Optional.empty(),
                        fields.line("place", 200),
                        fields.address("link"),
                        leaders(typed, fields, cohort),
                        fields.line("guests", 300),
                        fields.lines("materials", 4000),
                        weeks,
                        weeks == 0 ? day : day(fields, cohort, "until"),
                        fields.raw("extra").equals("on"));
        if (form.place().isEmpty() && form.link().isEmpty() && !fields.isBad("link")) {
            fields.say("place", "cohorts.problem.place");
        }
        if (form.until().isBefore(day)) {
            fields.say("until", "cohorts.problem.until");
        }
        fields.orComplain();
        return form;
    }

    private static LocalDate day(Fields fields, Cohort cohort, String field) {
        LocalDate day = fields.day(field).orElse(cohort.firstDay());
        if (!fields.isBad(field) && !cohort.covers(day)) {
            fields.say(field, "cohorts.problem.outside", cohort.firstDay(), cohort.lastDay());
        }
        return day;
    }

    private static LocalTime clock(Fields fields, LocalDate day, ZoneId zone) {
        LocalTime clock = fields.time("clock").orElse(LocalTime.MIDNIGHT);
        if (!fields.isBad("day") && !fields.isBad("clock") && isSkipped(day, clock, zone)) {
            fields.say("clock", "cohorts.problem.clock.skipped");
        }
        return clock;
    }

    static String mode(Fields fields, HoursPlan plan) {
        String mode = fields.raw("mode");
        if (plan.modes().stream().noneMatch(one -> one.id().equals(mode))) {
            fields.say("mode", "cohorts.problem.mode");
        }
        return mode;
    }

    /** Whether the clock jumps over this time on that day. */
    static boolean isSkipped(LocalDate day, LocalTime clock, ZoneId zone) {
        return zone.getRules().getValidOffsets(LocalDateTime.of(day, clock)).isEmpty();
    }

    static String[] unit(Fields fields, HoursPlan plan) {
        String[] unit = fields.raw("unit").split("/", 2);
        boolean known =
                plan.courses().stream()
                        .filter(course -> course.id().equals(unit[0]))
                        .anyMatch(course ->
                                unit.length == 1
                                        || course.modules().stream()
                                                .anyMatch(one -> one.id().equals(unit[1])));
        if (!known) {
            fields.say("unit", "cohorts.problem.unit");
        }
        return unit;
    }

    private static int weeks(Fields fields) {
        return fields.raw("weeks").isEmpty()
                ? 0
                : fields.number("weeks", 0, MOST_WEEKS, "cohorts.problem.weeks");
    }

    private static Set<PersonId> leaders(Map<String, String> typed, Fields fields, Cohort cohort) {
        Set<PersonId> leaders = CohortForm.chosen(typed, CohortForm.FACILITATOR);
        if (!cohort.facilitators().containsAll(leaders)) {
            fields.say("facilitators", "cohorts.problem.facilitators");
        }
        return leaders;
    }
}
