package org.cairn.catalog;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.people.FieldChecks;
import org.cairn.people.FieldProblems;

/**
 * What somebody says of a pilot.
 *
 * @param unclear what was unclear, by the id of the part; parts without a word are not in it
 * @param overall what was unclear in the whole
 * @param minutes how long it took, assessing for an assessor
 * @param words whatever else
 */
public record PilotAnswer(
        Map<String, String> unclear, String overall, Optional<Integer> minutes, String words) {

    /** So much fits into a field. */
    public static final int LONGEST = 4_000;

    private static final int MOST_HOURS = 500;
    private static final BigDecimal HOUR = new BigDecimal(60);

    public PilotAnswer {
        unclear = Map.copyOf(unclear);
    }

    /**
     * Reads what was typed into the form for these parts.
     *
     * @throws FieldProblems naming the fields that cannot be taken
     */
    public static PilotAnswer typed(Map<String, String> fields, List<Part> parts) {
        FieldChecks checks = new FieldChecks();
        Map<String, String> unclear = new LinkedHashMap<>();
        for (Part part : parts) {
            String said = lines(checks, fields, "unclear." + part.id());
            if (!said.isEmpty()) {
                unclear.put(part.id(), said);
            }
        }
        String overall = lines(checks, fields, "overall");
        String hours = fields.getOrDefault("hours", "").strip();
        String words = lines(checks, fields, "words");
        Optional<Integer> minutes = minutes(checks, hours);
        if (unclear.isEmpty() && overall.isEmpty() && hours.isEmpty() && words.isEmpty()) {
            checks.say("words", "catalog.pilot.form.nothing");
        }
        checks.orComplain();
        return new PilotAnswer(unclear, overall, minutes, words);
    }

    private static String lines(FieldChecks checks, Map<String, String> fields, String name) {
        return checks.lines(name, fields.getOrDefault(name, "").replace("\r\n", "\n"), LONGEST);
    }

    private static Optional<Integer> minutes(FieldChecks checks, String typed) {
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        boolean number = typed.matches("[0-9]{1,4}([.,][0-9]{1,2})?");
        BigDecimal hours = number ? new BigDecimal(typed.replace(',', '.')) : BigDecimal.ZERO;
        if (!number || hours.compareTo(BigDecimal.valueOf(MOST_HOURS)) > 0) {
            checks.say("hours", "catalog.pilot.form.hours.bad", MOST_HOURS);
            return Optional.empty();
        }
        return Optional.of(hours.multiply(HOUR).setScale(0, RoundingMode.HALF_UP).intValueExact());
    }

    /** What was typed to say the same. */
    public Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        unclear.forEach((part, said) -> fields.put("unclear." + part, said));
        fields.put("overall", overall);
        fields.put(
                "hours",
                minutes.map(all ->
                                BigDecimal.valueOf(all)
                                        .divide(HOUR, 2, RoundingMode.HALF_UP)
                                        .stripTrailingZeros()
                                        .toPlainString())
                        .orElse(""));
        fields.put("words", words);
        return fields;
    }
}
