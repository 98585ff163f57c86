package org.cairn.review;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.cairn.cohorts.SchoolCalendar;
import org.cairn.people.OrganizationId;
import org.springframework.stereotype.Component;

/** Tells cohorts on which days their issuer is closed. */
@Component
class SchoolDays implements SchoolCalendar {

    private final Calendars calendars;

    SchoolDays(Calendars calendars) {
        this.calendars = calendars;
    }

    @Override
    public Map<LocalDate, String> daysOff(OrganizationId issuer) {
        Map<LocalDate, String> days = new TreeMap<>();
        calendars.of(issuer).daysOff().forEach(day -> days.put(day, ""));
        days.putAll(calendars.holidays(issuer));
        return days;
    }
}
