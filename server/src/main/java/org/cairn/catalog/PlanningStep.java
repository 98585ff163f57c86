package org.cairn.catalog;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.cairn.people.PersonId;

/**
 * One of the four steps in which a program is planned.
 *
 * @param owner who does it
 * @param due by when
 */
public record PlanningStep(
        Kind kind, Optional<PersonId> owner, Optional<LocalDate> due, Optional<Done> done) {

    /** The steps in their order; each begins when the one before it is done. */
    public enum Kind {
        /** The Professional Learning Plan. */
        PLAN,
        /** The schedule, with templates and guides for each artifact. */
        SCHEDULE,
        /** The public pages: overview and learning plan. */
        PAGES,
        /** The content of the courses. */
        CONTENT;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Empty for what is no step. */
        public static Optional<Kind> named(String code) {
            return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
        }
    }

    /** Who said that it is done, and when. */
    public record Done(PersonId by, Instant at) {}

    static PlanningStep open(Kind kind) {
        return new PlanningStep(kind, Optional.empty(), Optional.empty(), Optional.empty());
    }

    PlanningStep with(Done now) {
        return new PlanningStep(kind, owner, due, Optional.of(now));
    }

    public boolean isDone() {
        return done.isPresent();
    }

    /** Whether its day has passed and it is not done. */
    public boolean isLate(LocalDate today) {
        return !isDone() && due.filter(day -> day.isBefore(today)).isPresent();
    }
}
