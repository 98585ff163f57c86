package org.cairn.cohorts;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairn.people.FieldProblems;
import org.cairn.people.PersonId;

/**
 * What is typed to make a cohort or to change one.
 *
 * @param program slug of what is earned; nothing where a cohort is changed
 */
public record CohortForm(
        String program,
        String name,
        LocalDate firstDay,
        LocalDate lastDay,
        int capacity,
        Set<PersonId> facilitators) {

    /** Fields of this beginning carry the id of a person in their name. */
    public static final String FACILITATOR = "facilitator-";

    static final int MOST_PEOPLE = 500;
    private static final int MOST_DAYS = 550;

    public CohortForm {
        facilitators = Set.copyOf(facilitators);
    }

    /**
     * Reads the fields.
     *
     * @throws FieldProblems naming those that cannot be taken
     */
    public static CohortForm read(Map<String, String> typed) {
        Fields fields = new Fields(typed);
        String name = fields.needed("name", 120);
        LocalDate first = fields.day("first").orElse(LocalDate.EPOCH);
        LocalDate last = fields.day("last").orElse(LocalDate.EPOCH);
        if (!fields.isBad("first") && !fields.isBad("last")) {
            if (!last.isAfter(first)) {
                fields.say("last", "cohorts.problem.last");
            } else if (last.isAfter(first.plusDays(MOST_DAYS))) {
                fields.say("last", "cohorts.problem.span");
            }
        }
        int capacity = fields.number("capacity", 1, MOST_PEOPLE, "cohorts.problem.capacity");
        fields.orComplain();
        return new CohortForm(
                fields.raw("program"), name, first, last, capacity, chosen(typed, FACILITATOR));
    }

    /** The people whose boxes are checked. */
    static Set<PersonId> chosen(Map<String, String> typed, String beginning) {
        return typed.keySet().stream()
                .filter(field -> field.startsWith(beginning))
                .map(field -> PersonId.of(field.substring(beginning.length())))
                .collect(Collectors.toSet());
    }
}
