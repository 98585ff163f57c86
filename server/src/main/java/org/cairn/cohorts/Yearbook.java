package org.cairn.cohorts;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The page on which a cohort shows its work for a while.
 *
 * @param token of its public address
 * @param isPublic else only the cohort sees it
 * @param lastDay after which it is gone, a day of the issuer
 */
public record Yearbook(
        CohortId cohort, String token, boolean isPublic, LocalDate lastDay, Instant expiresAt) {

    public boolean isOver(Instant now) {
        return !now.isBefore(expiresAt);
    }
}
