package org.cairn.catalog;

import java.time.ZoneId;
import org.cairn.people.OrganizationId;

/**
 * In which zone the days of an issuer end; the room of review, which keeps calendars, provides it.
 */
@FunctionalInterface
public interface IssuerZones {

    ZoneId of(OrganizationId issuer);
}
