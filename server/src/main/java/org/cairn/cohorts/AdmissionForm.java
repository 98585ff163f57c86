package org.cairn.cohorts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cairn.people.FieldProblems;

/** Reads how a cohort takes applications out of its form. */
public final class AdmissionForm {

    /** So many questions fit into the form. */
    public static final int QUESTIONS = Question.MOST;

    private static final int LONGEST_CRITERIA = 2_000;
    private static final int LONGEST_QUESTION = 300;

    private AdmissionForm() {}

    /**
     * Reads the fields.
     *
     * @throws FieldProblems naming those that cannot be taken
     */
    public static Admission read(Map<String, String> typed, Cohort cohort) {
        Fields fields = new Fields(typed);
        LocalDate first = fields.day("applies-from").orElse(LocalDate.EPOCH);
        LocalDate last = fields.day("applies-until").orElse(LocalDate.EPOCH);
        if (!fields.isBad("applies-from") && !fields.isBad("applies-until")) {
            if (last.isBefore(first)) {
                fields.say("applies-until", "cohorts.entry.problem.until");
            } else if (last.isAfter(cohort.lastDay())) {
                fields.say("applies-until", "cohorts.entry.problem.until.over");
            }
        }
        String criteria = fields.lines("criteria", LONGEST_CRITERIA);
        int days =
                fields.number(
                        "answer-days", 1, Admission.MOST_DAYS, "cohorts.entry.problem.answer-days");
        List<Question> questions = questions(fields, typed);
        fields.orComplain();
        return new Admission(
                cohort.id(),
                first,
                last,
                criteria,
                questions,
                typed.containsKey("site"),
                days,
                typed.containsKey("passes-on"));
    }

    private static List<Question> questions(Fields fields, Map<String, String> typed) {
        List<Question> questions = new ArrayList<>();
        for (int i = 1; i <= QUESTIONS; i++) {
            String words = fields.line("question-" + i, LONGEST_QUESTION);
            String hint = fields.line("hint-" + i, LONGEST_QUESTION);
            if (words.isEmpty() && !hint.isEmpty()) {
                fields.say("question-" + i, "cohorts.entry.problem.question");
            }
            if (!words.isEmpty()) {
                questions.add(new Question(words, hint, typed.containsKey("required-" + i)));
            }
        }
        return questions;
    }
}
