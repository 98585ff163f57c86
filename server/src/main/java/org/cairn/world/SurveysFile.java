package org.cairn.world;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code surveys.yaml}: what the people of the STEAM cohorts are asked, and how they answer. */
record SurveysFile(String facilitator, String program, Earlier earlier, Now now) {

    /** A cohort that is over, whose survey is closed. */
    record Earlier(
            int weeksAgo,
            int weeks,
            int places,
            String title,
            List<String> people,
            List<Reply> answers,
            Set<Integer> figures) {}

    /** The survey that is open. */
    record Now(String title, int daysAgo, int days, List<Reply> answers) {}

    /** How somebody answers. */
    record Reply(
            String person,
            Mood mood,
            Optional<List<Integer>> torn,
            Optional<Map<Integer, String>> words,
            Optional<String> consent) {}

    /** By which rule somebody chooses a point of a scale. */
    enum Mood {
        DELIGHTED,
        CONTENT
    }
}
