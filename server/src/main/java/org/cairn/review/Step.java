package org.cairn.review;

import java.time.Instant;
import java.util.Locale;
import org.cairn.people.PersonId;
import org.cairn.people.Role;

/**
 * One line of a submission's history.
 *
 * @param role in which the person acted; educators see the role, not the person
 * @param why in the person's words, or empty
 */
public record Step(
        SubmissionId submission,
        Instant at,
        PersonId actor,
        Role role,
        Kind kind,
        int attempt,
        int round,
        String why) {

    /** What can happen. */
    public enum Kind {
        STARTED,
        MOVED,
        HANDED_IN,
        WITHDRAWN,
        REOPENED,
        CHECKED,
        CLAIMED,
        RELEASED,
        RECOMMENDED,
        BACK_TO_ASSESSOR,
        POSTPONED,
        NOT_YET,
        INCOMPLETE,
        AWARDED,
        PILOTED;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }

        /** Whether the reason given with this step is meant for the educator, too. */
        public boolean tellsEducatorWhy() {
            return this != RECOMMENDED && this != BACK_TO_ASSESSOR && this != RELEASED;
        }
    }

    /** The same as the educator may read it. */
    Step forEducator() {
        return kind.tellsEducatorWhy()
                ? this
                : new Step(submission, at, actor, role, kind, attempt, round, "");
    }
}
