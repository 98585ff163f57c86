package org.cairn.catalog;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.cairn.people.OrganizationId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** When the days of an issuer begin and end. */
@Component
public class IssuerDays {

    private final ObjectProvider<IssuerZones> zones;
    private final Clock clock;

    IssuerDays(ObjectProvider<IssuerZones> zones, Clock clock) {
        this.zones = zones;
        this.clock = clock;
    }

    /** The zone of its calendar; that of the site where no room keeps calendars. */
    public ZoneId zone(OrganizationId issuer) {
        IssuerZones room = zones.getIfAvailable();
        return room == null ? clock.getZone() : room.of(issuer);
    }

    /** The issuer's date. */
    public LocalDate today(OrganizationId issuer) {
        return LocalDate.ofInstant(clock.instant(), zone(issuer));
    }
}
