package org.cairn.catalog;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * The end of a micro-credential or a stack, in the days of its issuer. Until the last day for
 * handing in, work under way goes on: it is handed in, returned, and handed in again.
 *
 * @param lastStart the last day on which one can start
 * @param lastHandIn the last day on which work can be handed in; of a stack, work that counts for
 *     it
 * @param reason empty = none was given
 * @param successor what one can earn instead
 */
public record Retirement(
        MicroCredentialId microCredential,
        LocalDate lastStart,
        LocalDate lastHandIn,
        ZoneId zone,
        String reason,
        Optional<MicroCredentialId> successor) {

    /** The first moment at which nobody starts. */
    public Instant closesAt() {
        return after(lastStart);
    }

    /** Whether nobody starts any more. */
    public boolean isClosed(Instant now) {
        return !now.isBefore(closesAt());
    }

    /** Whether nobody hands in any more. */
    public boolean isOver(Instant now) {
        return !now.isBefore(endsAt());
    }

    /** The first moment at which nothing is handed in. */
    public Instant endsAt() {
        return after(lastHandIn);
    }

    boolean hasSameDays(Retirement other) {
        return lastStart.equals(other.lastStart) && lastHandIn.equals(other.lastHandIn);
    }

    private Instant after(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
