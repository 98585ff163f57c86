package org.cairn.cohorts;

import java.time.LocalDate;
import java.util.Map;
import org.cairn.people.OrganizationId;

/** The days off of an issuer; a room above keeps them. */
@FunctionalInterface
public interface SchoolCalendar {

    /** The days off by date with their names; a name may be empty. */
    Map<LocalDate, String> daysOff(OrganizationId issuer);
}
