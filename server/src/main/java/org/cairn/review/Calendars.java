package org.cairn.review;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairn.people.OrganizationId;
import org.cairn.people.Organizations;
import org.cairn.platform.audit.Audit;
import org.cairn.platform.audit.AuditLog;
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

    public Calendar of(OrganizationId organization) {
        return Objects.requireNonNull(of(Set.of(organization)).get(organization));
    }

    /**
     * Those of many at once. The organization's own zone holds, else that of the nearest one above
     * it, else the program's; days off add up.
     */
    public Map<OrganizationId, Calendar> of(Collection<OrganizationId> wanted) {
        Map<OrganizationId, List<OrganizationId>> lines = organizations.lines(wanted);
        Set<OrganizationId> all =
                lines.values().stream().flatMap(List::stream).collect(Collectors.toSet());
        Map<OrganizationId, ZoneId> zones = store.zones(all);
        Map<OrganizationId, Set<LocalDate>> dates = store.dates(all);
        Map<OrganizationId, Calendar> calendars = new HashMap<>();
        lines.forEach((organization, line) -> {
            ZoneId zone =
                    line.stream()
                            .flatMap(one -> Optional.ofNullable(zones.get(one)).stream())
                            .findFirst()
                            .orElse(clock.getZone());
            Set<LocalDate> daysOff =
                    line.stream()
                            .flatMap(one -> dates.getOrDefault(one, Set.of()).stream())
                            .collect(Collectors.toSet());
            calendars.put(organization, new Calendar(zone, daysOff));
        });
        return calendars;
    }
}
