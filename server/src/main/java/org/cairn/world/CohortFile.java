package org.cairn.world;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code cohort.yaml}: who goes through the program together, and when they meet. */
record CohortFile(
        String program,
        int weeksAgo,
        int weeks,
        String facilitator,
        int places,
        List<String> people,
        List<Meeting> sessions,
        Map<String, Integer> due,
        MoreTime moreTime,
        MoreTime asks,
        Map<String, Map<String, String>> begun) {

    /** Somebody who has, or asks for, some weeks more for one artifact. */
    record MoreTime(String person, String part, int weeks, String reason) {}

    /** One session, in a week of the cohort's year. */
    record Meeting(
            String title,
            String unit,
            String mode,
            int week,
            DayOfWeek day,
            String clock,
            int minutes,
            Optional<String> place,
            Optional<String> link,
            Optional<String> guests,
            Optional<String> materials,
            Optional<List<String>> missed,
            Optional<Map<String, Integer>> part) {}
}
