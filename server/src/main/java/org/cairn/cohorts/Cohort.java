package org.cairn.cohorts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.cairn.catalog.EditionId;
import org.cairn.people.OrganizationId;
import org.cairn.people.PersonId;

/**
 * The people who go through one run of a program together.
 *
 * @param edition on which all of them stay, whatever is published later
 * @param zone in which its sessions take place
 * @param people how many are in it now
 * @param offered how many places are offered and not yet taken
 */
public record Cohort(
        CohortId id,
        OrganizationId issuer,
        EditionId edition,
        String name,
        LocalDate firstDay,
        LocalDate lastDay,
        ZoneId zone,
        int capacity,
        int people,
        int offered,
        List<PersonId> facilitators) {

    public Cohort {
        facilitators = List.copyOf(facilitators);
    }

    /** Whether the day lies within the school year of the cohort. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }

    /** Whether its first day has come where the cohort is. */
    public boolean hasBegun(Instant now) {
        return !firstDay.isAfter(LocalDate.ofInstant(now, zone));
    }

    /** Whether its last day is past where the cohort is. */
    public boolean isOver(Instant now) {
        return lastDay.isBefore(LocalDate.ofInstant(now, zone));
    }

    /** Places that nobody has and nobody was offered. */
    public int placesLeft() {
        return Math.max(0, capacity - people - offered);
    }
}
