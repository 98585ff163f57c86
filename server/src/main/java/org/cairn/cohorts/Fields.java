package org.cairn.cohorts;

import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import org.cairn.people.FieldChecks;
import org.cairn.platform.time.TypedDay;

/** Reads the fields of one form and collects all that is wrong before it complains. */
final class Fields {

    private final Map<String, String> typed;
    private final FieldChecks checks = new FieldChecks();

    Fields(Map<String, String> typed) {
        this.typed = typed;
    }

    String raw(String field) {
        return typed.getOrDefault(field, "").strip();
    }

    /** A line that must be there. */
    String needed(String field, int most) {
        String line = line(field, most);
        if (line.isEmpty()) {
            say(field, "cohorts.problem.empty");
        }
        return line;
    }

    /** A line that may be empty. */
    String line(String field, int most) {
        return checks.line(field, raw(field), most);
    }

    /** Text of several lines that may be empty. */
    String lines(String field, int most) {
        return checks.lines(field, raw(field), most);
    }

    /** A day of this century; without one the form complains. */
    Optional<LocalDate> day(String field) {
        Optional<LocalDate> day = TypedDay.read(raw(field));
        if (day.isEmpty()) {
            say(field, "cohorts.problem.day");
        }
        return day;
    }

    /** A day of the cohort's year that is not ahead. */
    LocalDate past(String field, Cohort cohort, LocalDate today) {
        LocalDate day = day(field).orElse(today);
        if (!isBad(field) && day.isAfter(today)) {
            say(field, "cohorts.problem.day.ahead");
        } else if (!isBad(field) && !cohort.covers(day)) {
            say(field, "cohorts.problem.day.outside", cohort.firstDay(), cohort.lastDay());
        }
        return day;
    }

    Optional<LocalTime> time(String field) {
        try {
            return Optional.of(LocalTime.parse(raw(field)).withSecond(0).withNano(0));
        } catch (DateTimeException noTime) {
            say(field, "cohorts.problem.time");
            return Optional.empty();
        }
    }

    /** A whole number between two others; outside of them the sentence of the key. */
    int number(String field, int least, int most, String key) {
        String text = raw(field);
        if (text.matches("-?[0-9]{1,7}")) {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        say(field, key, least, most);
        return least;
    }

    /** An address on the web, or nothing. */
    Optional<URI> address(String field) {
        return checks.address(field, raw(field), 500);
    }

    boolean isBad(String field) {
        return checks.isBad(field);
    }

    void say(String field, String key, Object... arguments) {
        checks.say(field, key, arguments);
    }

    /** Ends the checks. */
    void orComplain() {
        checks.orComplain();
    }
}
