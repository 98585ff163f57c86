package org.cairn.cohorts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.cairn.catalog.Definition;
import org.cairn.catalog.Part;

/**
 * By which day an artifact is due for one person.
 *
 * @param day for the cohort
 * @param extended until when this person has more time
 * @param reason of the extension, or empty
 * @param changedAt when either was said last
 */
public record DueDay(
        CohortId cohort,
        Part part,
        LocalDate day,
        Optional<LocalDate> extended,
        String reason,
        ZoneId zone,
        Instant changedAt) {

    /** The last day that is in time for this person. */
    public LocalDate until() {
        return extended.orElse(day);
    }

    /**
     * The same for who works on another edition than the cohort, with the part as it is there;
     * empty = it is no artifact there.
     */
    public Optional<DueDay> in(Definition edition) {
        return edition.part(part.id())
                .filter(one -> !one.is(Part.Role.PART))
                .map(one -> new DueDay(cohort, one, day, extended, reason, zone, changedAt));
    }

    /** Whether that day is over where the cohort is. */
    public boolean isPast(Instant now) {
        return until().isBefore(LocalDate.ofInstant(now, zone));
    }
}
