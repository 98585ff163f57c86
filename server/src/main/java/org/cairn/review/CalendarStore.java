package org.cairn.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cairn.people.OrganizationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The days off of organizations and the zones they live in. */
@Repository
class CalendarStore {

    private final JdbcClient db;

    CalendarStore(JdbcClient db) {
        this.db = db;
    }

    /** The zones of those that have one of their own. */
    Map<OrganizationId, ZoneId> zones(Collection<OrganizationId> organizations) {
        Map<OrganizationId, ZoneId> zones = new HashMap<>();
        db.sql("select organization, zone from review.calendar where organization = any (:all)")
                .param("all", Columns.uuids(organizations))
                .query(rs -> {
                    zones.put(organization(rs), ZoneId.of(rs.getString("zone")));
                });
        return zones;
    }

    Map<LocalDate, String> holidays(OrganizationId organization) {
        Map<LocalDate, String> holidays = new TreeMap<>();
        db.sql("select date, name from review.holiday where organization = :organization")
                .param("organization", organization.value())
                .query(rs -> {
                    holidays.put(rs.getObject("date", LocalDate.class), rs.getString("name"));
                });
        return holidays;
    }

    Map<OrganizationId, Set<LocalDate>> dates(Collection<OrganizationId> organizations) {
        Map<OrganizationId, Set<LocalDate>> dates = new HashMap<>();
        db.sql("select organization, date from review.holiday where organization = any (:all)")
                .param("all", Columns.uuids(organizations))
                .query(rs -> {
                    dates.computeIfAbsent(organization(rs), one -> new TreeSet<>())
                            .add(rs.getObject("date", LocalDate.class));
                });
        return dates;
    }

    void keepZone(OrganizationId organization, ZoneId zone) {
        db.sql(
                        """
                        insert into review.calendar (organization, zone) values (:organization, :zone)
                        on conflict (organization) do update set zone = excluded.zone
                        """)
                .param("organization", organization.value())
                .param("zone", zone.getId())
                .update();
    }

    void replaceHolidays(OrganizationId organization, Map<LocalDate, String> holidays) {
        db.sql("delete from review.holiday where organization = :organization")
                .param("organization", organization.value())
                .update();
        List<Map.Entry<LocalDate, String>> days = List.copyOf(holidays.entrySet());
        db.sql(
                        """
                        insert into review.holiday (organization, date, name)
                        select :organization, date::date, name from unnest(:dates, :names) as day (date, name)
                        """)
                .param("organization", organization.value())
                .param(
                        "dates",
                        days.stream().map(day -> day.getKey().toString()).toArray(String[]::new))
                .param("names", days.stream().map(Map.Entry::getValue).toArray(String[]::new))
                .update();
    }

    private static OrganizationId organization(ResultSet rs) throws SQLException {
        return new OrganizationId(Columns.uuid(rs, "organization"));
    }
}
