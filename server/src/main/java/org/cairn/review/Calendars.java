package org.cairn.review;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairn.people.Organization;
import org.cairn.people.OrganizationId;
import org.cairn.people.Organizations;
import org.cairn.platform.audit.Audit;
import org.cairn.platform.audit.AuditLog;
import org.cairn.platform.time.BusinessDays;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Front desk: on which days an issuer works, so that "15 business days" is a date. */
@Service
public class Calendars {

    private final CalendarStore store;
    private final Organizations organizations;
    private final AuditLog audit;
    private final Clock clock;

    Calendars(CalendarStore store, Organizations organizations, AuditLog audit, Clock clock) {
        this.store = store;
        this.organizations = organizations;
        this.audit = audit;
        this.clock = clock;
    }

    /** Says in which zone the organization's days end. */
    @Transactional
    public void keepZone(OrganizationId organization, ZoneId zone, String byActor) {
        store.keepZone(organization, zone);
        audit.record(
                Audit.of(byActor, "administrator", "review.zone", "organization/" + organization)
                        .with("zone", zone));
    }

    /** Replaces the organization's days off; those of organizations above it hold besides. */
    @Transactional
    public void keepHolidays(
            OrganizationId organization, Map<LocalDate, String> holidays, String byActor) {
        store.replaceHolidays(organization, holidays);
        audit.record(
                Audit.of(
                                byActor,
                                "administrator",
                                "review.holidays",
                                "organization/" + organization)
                        .with("days", holidays.size()));
    }

    public Map<LocalDate, String> holidays(OrganizationId organization) {
        return store.holidays(organization);
    }

    /** The organization's own zone, else that of the nearest one above it, else the program's. */
    public ZoneId zone(OrganizationId organization) {
        return line(organization).stream()
                .flatMap(one -> store.zone(one).stream())
                .findFirst()
                .orElse(clock.getZone());
    }

    /** By when something promised in business days is due. */
    public Instant due(OrganizationId organization, Instant from, int businessDays) {
        return BusinessDays.add(from, businessDays, zone(organization), daysOff(organization));
    }

    /** The last minute of a day where the organization is, as all promises end. */
    public Instant endOf(OrganizationId organization, LocalDate day) {
        return day.atTime(LocalTime.of(23, 59)).atZone(zone(organization)).toInstant();
    }

    /** Business days from now on; negative when the time is over. */
    public int daysLeft(OrganizationId organization, Instant due) {
        return BusinessDays.between(
                clock.instant(), due, zone(organization), daysOff(organization));
    }

    private Set<LocalDate> daysOff(OrganizationId organization) {
        return store.dates(line(organization));
    }

    private List<OrganizationId> line(OrganizationId organization) {
        List<OrganizationId> line = new ArrayList<>();
        line.add(organization);
        organizations.above(organization).stream().map(Organization::id).forEach(line::add);
        return line;
    }
}
