package org.cairn.review;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Something that somebody did for their own learning, inside or outside the classroom.
 *
 * @param name what it was, in own words, or empty
 * @param minutes how long it took, where that was noted
 * @param learned what came of it, in Markdown, or empty
 * @param version counts the times it was saved; 0 = not yet
 */
public record Activity(
        ActivityId id,
        LocalDate day,
        Kind kind,
        String name,
        Optional<Integer> minutes,
        String learned,
        long version) {

    /** What it can be; there is always another kind. */
    public enum Kind {
        READING,
        COURSE,
        CONVERSATION,
        OBSERVATION,
        TRYING_OUT,
        WORKSHOP,
        OTHER;

        public static List<Kind> all() {
            return List.of(values());
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Optional<Kind> find(String code) {
            return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
        }
    }

    boolean saysTheSame(Activity other) {
        return equals(other.as(id, version));
    }

    Activity as(ActivityId newId, long newVersion) {
        return new Activity(newId, day, kind, name, minutes, learned, newVersion);
    }
}
