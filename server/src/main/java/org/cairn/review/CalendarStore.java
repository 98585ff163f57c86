package org.cairn.review;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
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

    Optional<ZoneId> zone(OrganizationId organization) {
        return db.sql("select zone from review.calendar where organization = :organization")
                .param("organization", organization.value())
                .query(String.class)
                .optional()
                .map(ZoneId::of);
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

    Set<LocalDate> dates(Collection<OrganizationId> organizations) {
        return new TreeSet<>(
                db.sql("select distinct date from review.holiday where organization = any (:all)")
                        .param("all", Columns.uuids(organizations))
                        .query(LocalDate.class)
                        .list());
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
        holidays.forEach((date, name) ->
                db.sql(
                                """
                                insert into review.holiday (organization, date, name) values (:organization, :date, :name)
                                """)
                        .param("organization", organization.value())
                        .param("date", date)
                        .param("name", name)
                        .update());
    }
}
