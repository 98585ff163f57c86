package org.cairn.review;

import java.time.ZoneId;
import org.cairn.catalog.IssuerZones;
import org.cairn.people.OrganizationId;
import org.springframework.stereotype.Component;

/** Lends the zones of the calendars to the catalog. */
@Component
class CalendarZones implements IssuerZones {

    private final Calendars calendars;

    CalendarZones(Calendars calendars) {
        this.calendars = calendars;
    }

    @Override
    public ZoneId of(OrganizationId issuer) {
        return calendars.of(issuer).zone();
    }
}
