package org.cairn.cohorts;

import java.net.URI;
import java.net.URISyntaxException;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cairn.people.FieldProblems;
import org.cairn.platform.web.Text;

/** Reads the fields of one form and collects all that is wrong before it complains. */
final class Fields {

    private static final Pattern UNREADABLE =
            Pattern.compile(
                    "[\\p{Cc}\\p{Cs}\\p{Co}\\uFFFD\\u202A-\\u202E\\u2066-\\u2069&&[^\\r\\n\\t]]");
    private static final Pattern BREAK = Pattern.compile("[\\r\\n\\t\\u2028\\u2029]");

    private final Map<String, String> typed;
    private final Map<String, Text> problems = new LinkedHashMap<>();

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
        String line = lines(field, most);
        if (BREAK.matcher(line).find()) {
            say(field, "cohorts.problem.unreadable");
        }
        return line;
    }

    /** Text of several lines that may be empty. */
    String lines(String field, int most) {
        String text = Normalizer.normalize(raw(field), Normalizer.Form.NFC);
        if (text.codePointCount(0, text.length()) > most) {
            say(field, "cohorts.problem.long", most);
        } else if (UNREADABLE.matcher(text).find()) {
            say(field, "cohorts.problem.unreadable");
        }
        return text;
    }

    /** A day of this century; without one the form complains. */
    Optional<LocalDate> day(String field) {
        try {
            LocalDate day = LocalDate.parse(raw(field));
            if (day.getYear() >= 2000 && day.getYear() < 2200) {
                return Optional.of(day);
            }
        } catch (DateTimeException noDay) {
            // said below
        }
        say(field, "cohorts.problem.day");
        return Optional.empty();
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
        String line = line(field, 500);
        if (line.isEmpty() || isBad(field)) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(line);
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            if (web && uri.getHost() != null && uri.getUserInfo() == null) {
                return Optional.of(uri);
            }
        } catch (URISyntaxException malformed) {
            // said below
        }
        say(field, "cohorts.problem.address");
        return Optional.empty();
    }

    boolean isBad(String field) {
        return problems.containsKey(field);
    }

    void say(String field, String key, Object... arguments) {
        problems.putIfAbsent(field, Text.of(key, arguments));
    }

    /** Ends the checks. */
    void orComplain() {
        if (!problems.isEmpty()) {
            throw new FieldProblems(problems);
        }
    }
}
