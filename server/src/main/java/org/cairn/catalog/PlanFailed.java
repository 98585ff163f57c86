package org.cairn.catalog;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.cairn.people.PersonId;

/** The day came and the draft could not be published; it stays a draft. */
public record PlanFailed(
        DraftId draft, String title, PersonId told, LocalDate day, Reason reason, Instant at) {

    /** What was in the way. */
    public enum Reason {
        /** Another edition came first, or the draft is not what was looked at. */
        MOVED,
        /** Something of it is to mend. */
        INCOMPLETE,
        /** Not as many approve of it as must. */
        UNAPPROVED,
        /** A step of its planning is not approved. */
        STEPS,
        /** Who chose the day may not publish for the organization any more. */
        ROLE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Reason of(DraftPublication done) {
            return switch (done) {
                case DraftPublication.Incomplete incomplete -> INCOMPLETE;
                case DraftPublication.Unapproved unapproved -> UNAPPROVED;
                case DraftPublication.Unplanned unplanned -> STEPS;
                case DraftPublication.Moved moved -> MOVED;
                case DraftPublication.Planned planned -> MOVED;
                case DraftPublication.Published published -> MOVED;
            };
        }
    }
}
