package org.cairn.catalog;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.cairn.people.FieldChecks;
import org.cairn.people.FieldProblems;
import org.cairn.platform.time.TypedDay;

/**
 * What a designer wishes to begin a pilot with.
 *
 * @param seen the hash of the words that were looked at
 * @param emails of the educators who are to try it, each once
 */
public record PilotWish(String seen, LocalDate firstDay, LocalDate lastDay, List<String> emails) {

    /** So many take part at most. */
    public static final int MOST_PEOPLE = 50;

    private static final int MOST_DAYS = 366;

    public PilotWish {
        emails = List.copyOf(emails);
    }

    /**
     * Reads the form.
     *
     * @param today the issuer's date
     * @throws FieldProblems naming the fields that cannot be taken
     */
    public static PilotWish read(Map<String, String> typed, LocalDate today) {
        FieldChecks checks = new FieldChecks();
        LocalDate first = day(checks, typed, "firstDay", today);
        LocalDate last = day(checks, typed, "lastDay", first);
        if (!checks.isBad("firstDay") && first.isBefore(today)) {
            checks.say("firstDay", "catalog.pilot.problem.past");
        } else if (first.isAfter(today.plusDays(MOST_DAYS))) {
            checks.say("firstDay", "catalog.pilot.problem.far");
        }
        if (!checks.isBad("firstDay") && !checks.isBad("lastDay")) {
            mayLast(checks, first, last);
        }
        List<String> emails = emails(checks, typed.getOrDefault("emails", ""));
        checks.orComplain();
        return new PilotWish(typed.getOrDefault("seen", ""), first, last, emails);
    }

    private static void mayLast(FieldChecks checks, LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            checks.say("lastDay", "catalog.pilot.problem.order");
        } else if (last.isAfter(first.plusDays(MOST_DAYS))) {
            checks.say("lastDay", "catalog.pilot.problem.long", MOST_DAYS);
        }
    }

    /** Only the addresses. */
    public static List<String> emails(String typed) {
        FieldChecks checks = new FieldChecks();
        List<String> emails = emails(checks, typed);
        checks.orComplain();
        return emails;
    }

    private static List<String> emails(FieldChecks checks, String typed) {
        List<String> emails =
                Arrays.stream(typed.split("[\\s,;]+"))
                        .filter(one -> !one.isBlank())
                        .distinct()
                        .toList();
        if (emails.isEmpty()) {
            checks.say("emails", "catalog.pilot.problem.nobody");
        } else if (emails.size() > MOST_PEOPLE) {
            checks.say("emails", "catalog.pilot.problem.many", MOST_PEOPLE);
        }
        emails.forEach(one -> checks.line("emails", one, 254));
        return emails;
    }

    private static LocalDate day(
            FieldChecks checks, Map<String, String> typed, String field, LocalDate otherwise) {
        return TypedDay.read(typed.getOrDefault(field, ""))
                .orElseGet(() -> {
                    checks.say(field, "catalog.pilot.problem.day");
                    return otherwise;
                });
    }
}
