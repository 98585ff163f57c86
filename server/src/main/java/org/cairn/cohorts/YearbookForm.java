package org.cairn.cohorts;

import java.time.LocalDate;
import java.util.Map;
import org.cairn.people.FieldProblems;

/** What is typed to open a yearbook: who sees it, and until when. */
public record YearbookForm(boolean isPublic, LocalDate lastDay) {

    /**
     * Reads the fields.
     *
     * @throws FieldProblems naming those that cannot be taken
     */
    public static YearbookForm read(Map<String, String> typed) {
        Fields fields = new Fields(typed);
        String seen = fields.raw("seen");
        if (!seen.equals("public") && !seen.equals("cohort")) {
            fields.say("seen", "cohorts.yearbook.problem.seen");
        }
        LocalDate last = fields.day("last").orElse(LocalDate.EPOCH);
        fields.orComplain();
        return new YearbookForm(seen.equals("public"), last);
    }

    /** What is typed to show one artifact. */
    public record Entry(
            String title, String sentence, String words, boolean byName, boolean isPublic) {

        /**
         * Reads the fields.
         *
         * @throws FieldProblems naming those that cannot be taken
         */
        public static Entry read(Map<String, String> typed) {
            Fields fields = new Fields(typed);
            String title = fields.needed("title", 120);
            String sentence = fields.needed("sentence", 300);
            String words = fields.lines("words", 1_500);
            if (!typed.containsKey("students")) {
                fields.say("students", "cohorts.yearbook.problem.students");
            }
            fields.orComplain();
            return new Entry(
                    title, sentence, words, typed.containsKey("name"), typed.containsKey("public"));
        }
    }
}
