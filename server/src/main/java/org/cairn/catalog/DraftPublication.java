package org.cairn.catalog;

import java.time.LocalDate;
import java.util.List;

/** What came of publishing a draft. */
public sealed interface DraftPublication {

    /** It is public. */
    record Published(Edition edition) implements DraftPublication {}

    /** It will be public when that day begins. */
    record Planned(LocalDate day) implements DraftPublication {}

    /** Something is still to mend; nothing was done. */
    record Incomplete() implements DraftPublication {}

    /** Not as many have approved these words as must; nothing was done. */
    record Unapproved() implements DraftPublication {}

    /** Not every step of its planning is approved, as its issuer wants; nothing was done. */
    record Unplanned(List<PlanningStep.Kind> steps) implements DraftPublication {

        public Unplanned {
            steps = List.copyOf(steps);
        }
    }

    /** The draft, or what is public, is no longer what was looked at; nothing was done. */
    record Moved() implements DraftPublication {}
}
