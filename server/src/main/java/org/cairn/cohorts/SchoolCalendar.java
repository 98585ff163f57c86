package org.cairn.cohorts;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.cairn.people.OrganizationId;

/** The zone and the days off of an issuer; a room above keeps them. */
public interface SchoolCalendar {

    ZoneId zone(OrganizationId issuer);

    /** The days off by date with their names; a name may be empty. */
    Map<LocalDate, String> daysOff(OrganizationId issuer);
}
