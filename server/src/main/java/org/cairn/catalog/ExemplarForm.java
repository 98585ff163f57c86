package org.cairn.catalog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.people.FieldChecks;
import org.cairn.people.FieldProblems;
import org.cairn.platform.files.Sha256;
import org.cairn.platform.time.TypedDay;

/**
 * What is typed to write an exemplar.
 *
 * @param seen of a change: the mark of the words it was made from
 * @param form of a new one: which form it came from; the same form with the same words is one
 */
public record ExemplarForm(Exemplar.Words words, Exemplar.Origin origin, String seen, String form) {

    static final int MOST_TITLE = 120;
    static final int MOST_LETTERS = 10_000;
    static final int MOST_NOTE = 1_000;
    static final int MOST_NAME = 120;
    private static final int MOST_WHY = 500;

    /**
     * Reads the fields; notes are asked for at the criteria of the part.
     *
     * @param today the issuer's date
     * @throws FieldProblems naming those that cannot be taken
     */
    public static ExemplarForm read(Map<String, String> typed, Part part, LocalDate today) {
        FieldChecks checks = new FieldChecks();
        String title = needed(checks, typed, "title", MOST_TITLE);
        String judgement = typed.getOrDefault("judgement", "");
        if (!judgement.equals("meets") && !judgement.equals("not-yet")) {
            checks.say("judgement", "catalog.exemplar.problem.judgement");
        }
        String text = checks.lines("text", lines(typed, "text"), MOST_LETTERS);
        Map<String, String> notes = new LinkedHashMap<>();
        for (String criterion : part.criteria()) {
            String field = "note." + criterion;
            String note = checks.lines(field, lines(typed, field), MOST_NOTE);
            if (!note.isEmpty()) {
                notes.put(criterion, note);
            }
        }
        Exemplar.Origin origin = origin(checks, typed, today);
        checks.orComplain();
        return new ExemplarForm(
                new Exemplar.Words(title, judgement.equals("meets"), text, notes),
                origin,
                typed.getOrDefault("seen", ""),
                typed.getOrDefault("form", ""));
    }

    private static String lines(Map<String, String> typed, String field) {
        return typed.getOrDefault(field, "").replace("\r\n", "\n");
    }

    private static String needed(
            FieldChecks checks, Map<String, String> typed, String field, int most) {
        String line = checks.line(field, typed.getOrDefault(field, ""), most);
        if (line.isEmpty()) {
            checks.say(field, "catalog.exemplar.problem." + field);
        }
        return line;
    }

    private static Exemplar.Origin origin(
            FieldChecks checks, Map<String, String> typed, LocalDate today) {
        return switch (typed.getOrDefault("origin", "")) {
            case "" -> new Exemplar.Unsaid();
            case "made" -> new Exemplar.Made();
            case "consent" -> consent(checks, typed, today);
            default -> {
                checks.say("origin", "catalog.exemplar.problem.origin");
                yield new Exemplar.Unsaid();
            }
        };
    }

    private static Exemplar.Consented consent(
            FieldChecks checks, Map<String, String> typed, LocalDate today) {
        String by = needed(checks, typed, "consentBy", MOST_NAME);
        LocalDate since = today;
        if (typed.getOrDefault("consentSince", "").isBlank()) {
            checks.say("consentSince", "catalog.exemplar.problem.consentSince");
        } else {
            since = day(checks, typed, "consentSince").orElse(today);
        }
        if (since.isAfter(today)) {
            checks.say("consentSince", "catalog.exemplar.problem.ahead");
        }
        Optional<LocalDate> until =
                typed.getOrDefault("consentUntil", "").isBlank()
                        ? Optional.empty()
                        : day(checks, typed, "consentUntil");
        LocalDate from = since;
        if (until.filter(last -> last.isBefore(from)).isPresent()) {
            checks.say("consentUntil", "catalog.exemplar.problem.order");
        }
        return new Exemplar.Consented(by, since, until);
    }

    private static Optional<LocalDate> day(
            FieldChecks checks, Map<String, String> typed, String field) {
        Optional<LocalDate> day = TypedDay.read(typed.getOrDefault(field, ""));
        if (day.isEmpty()) {
            checks.say(field, "catalog.planning.day");
        }
        return day;
    }

    /**
     * Reads why one is withdrawn.
     *
     * @throws FieldProblems at {@code why}
     */
    public static String why(Map<String, String> typed) {
        FieldChecks checks = new FieldChecks();
        String why = needed(checks, typed, "why", MOST_WHY);
        checks.orComplain();
        return why;
    }

    /** What was sent from where, in a few letters. */
    String mark(String place) {
        List<String> all = new ArrayList<>(List.of(place, form, "" + origin));
        all.addAll(words.texts());
        return Sha256.ofTexts(all).hex();
    }
}
