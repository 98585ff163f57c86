package org.cairn.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.cairn.people.OrganizationId;
import org.cairn.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps pilots with the editions that are tried in them. */
@Repository
class PilotStore {

    private static final String PILOT =
            """
            select p.id, p.draft, e.issuer, p.edition, e.definition->>'title' as title,
                e.definition->>'language' as language, p.first_day, p.last_day, p.opens_at, p.closes_at,
                p.ended_at
            from catalog.pilot p join catalog.pilot_edition e on e.id = p.edition
            """;

    private final JdbcClient db;

    PilotStore(JdbcClient db) {
        this.db = db;
    }

    void add(Pilot pilot, String canonical, PersonId by, Instant now) {
        db.sql(
                        """
                        insert into catalog.pilot_edition (id, pilot, issuer, definition, frozen_at)
                        values (:edition, :id, :issuer, :definition::jsonb, :now)
                        """)
                .param("edition", pilot.edition().value())
                .param("id", pilot.id().value())
                .param("issuer", pilot.issuer().value())
                .param("definition", canonical)
                .param("now", Timestamp.from(now))
                .update();
        db.sql(
                        """
                        insert into catalog.pilot
                            (id, draft, edition, first_day, last_day, opens_at, closes_at, begun_by, begun_at)
                        values (:id, :draft, :edition, :first, :last, :opens, :closes, :by, :now)
                        """)
                .param("id", pilot.id().value())
                .param("draft", pilot.draft().map(DraftId::value).orElse(null), Types.OTHER)
                .param("edition", pilot.edition().value())
                .param("first", pilot.firstDay(), Types.DATE)
                .param("last", pilot.lastDay(), Types.DATE)
                .param("opens", Timestamp.from(pilot.opensAt()))
                .param("closes", Timestamp.from(pilot.closesAt()))
                .param("by", by.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    Optional<Pilot> find(PilotId id) {
        return all(List.of(id)).stream().findFirst();
    }

    /** The same, held by this transaction until it ends. */
    Optional<Pilot> hold(PilotId id) {
        return db.sql(PILOT + "where p.id = :id for update of p")
                .param("id", id.value())
                .query(PilotStore::pilot)
                .optional();
    }

    /** The same, for somebody beside others; who changes it waits. */
    Optional<Pilot> share(PilotId id) {
        return db.sql(PILOT + "where p.id = :id for share of p")
                .param("id", id.value())
                .query(PilotStore::pilot)
                .optional();
    }

    List<Pilot> all(Collection<PilotId> ids) {
        return db.sql(PILOT + "where p.id = any(:ids) order by p.begun_at desc")
                .param("ids", ids.stream().map(PilotId::value).toArray(UUID[]::new))
                .query(PilotStore::pilot)
                .list();
    }

    /** All of a draft, the latest first. */
    List<Pilot> of(DraftId draft) {
        return db.sql(PILOT + "where p.draft = :draft order by p.begun_at desc, p.id")
                .param("draft", draft.value())
                .query(PilotStore::pilot)
                .list();
    }

    /** Those of an issuer that are not over at that moment. */
    List<Pilot> openAt(OrganizationId issuer, Instant now) {
        return db.sql(
                        PILOT
                                + "where e.issuer = :issuer and p.ended_at is null and p.closes_at >"
                                + " :now")
                .param("issuer", issuer.value())
                .param("now", Timestamp.from(now))
                .query(PilotStore::pilot)
                .list();
    }

    /** Where this person takes part, the latest first. */
    List<Pilot> ofPerson(PersonId person, int most) {
        return db.sql(
                        PILOT
                                + """
                                where p.id in (
                                    select pilot from catalog.pilot_person where person = :person)
                                order by p.begun_at desc, p.id limit :most
                                """)
                .param("person", person.value())
                .param("most", most)
                .query(PilotStore::pilot)
                .list();
    }

    /** What somebody who takes part has not heard of: that it has begun, or that it is over. */
    List<PilotId> toTell(Instant now) {
        return db.sql(
                        """
                        select p.id from catalog.pilot p
                        where p.opens_at <= :now and (p.ended_at is null or p.ended_at > p.opens_at)
                            and exists (select from catalog.pilot_person q where q.pilot = p.id
                                and (not q.told_begun or not q.told_ended
                                    and (p.ended_at is not null or p.closes_at <= :now)))
                        order by p.opens_at
                        """)
                .param("now", Timestamp.from(now))
                .query((row, number) -> new PilotId(row.getObject("id", UUID.class)))
                .list();
    }

    boolean end(PilotId id, PersonId by, Instant now) {
        return db.sql(
                                """
                                update catalog.pilot set ended_at = :now, ended_by = :by
                                where id = :id and ended_at is null
                                """)
                        .param("id", id.value())
                        .param("by", by.value())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    private static Pilot pilot(ResultSet row, int number) throws SQLException {
        return new Pilot(
                new PilotId(row.getObject("id", UUID.class)),
                Optional.ofNullable(row.getObject("draft", UUID.class)).map(DraftId::new),
                new OrganizationId(row.getObject("issuer", UUID.class)),
                new EditionId(row.getString("edition")),
                row.getString("title"),
                Locale.forLanguageTag(row.getString("language")),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getTimestamp("opens_at").toInstant(),
                row.getTimestamp("closes_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("ended_at")).map(Timestamp::toInstant));
    }
}
