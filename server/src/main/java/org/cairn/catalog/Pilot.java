package org.cairn.catalog;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.cairn.people.OrganizationId;

/**
 * Some educators try a draft before it is published, on an edition that is kept apart.
 *
 * @param draft what is written on beside it; empty = it was thrown away later
 * @param lastDay until its end work can be handed in, where the issuer is
 * @param endedAt that somebody ended it before that
 */
public record Pilot(
        PilotId id,
        Optional<DraftId> draft,
        OrganizationId issuer,
        EditionId edition,
        String title,
        Locale language,
        LocalDate firstDay,
        LocalDate lastDay,
        Instant opensAt,
        Instant closesAt,
        Optional<Instant> endedAt) {

    /** Where it is on its way. */
    public enum Standing {
        COMING,
        RUNNING,
        OVER;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Standing standing(Instant now) {
        if (endedAt.isPresent() || !now.isBefore(closesAt)) {
            return Standing.OVER;
        }
        return now.isBefore(opensAt) ? Standing.COMING : Standing.RUNNING;
    }

    /** Whether it ever ran; what was ended before its first day did not. */
    public boolean hasRun(Instant now) {
        return !opensAt.isAfter(endedAt.orElse(now));
    }

    public boolean isOver(Instant now) {
        return standing(now) == Standing.OVER;
    }

    /** Where those who take part find it. */
    public String address() {
        return "/pilots/" + id;
    }
}
