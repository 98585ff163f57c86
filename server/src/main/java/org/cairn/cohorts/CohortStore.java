package org.cairn.cohorts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cairn.catalog.EditionId;
import org.cairn.people.OrganizationId;
import org.cairn.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps cohorts and who is in them. */
@Repository
class CohortStore {

    private static final String COHORT =
            """
            select c.*,
                (select count(*) from cohorts.participant p where p.cohort = c.id and p.left_at is null) as people,
                (select count(*) from cohorts.application a where a.cohort = c.id and a.state = 'offered') as offered,
                array(select f.person from cohorts.facilitator f where f.cohort = c.id order by f.person) as led_by
            from cohorts.cohort c
            """;

    private final JdbcClient db;

    CohortStore(JdbcClient db) {
        this.db = db;
    }

    void add(Cohort cohort, PersonId by, Instant now) {
        db.sql(
                        """
                        insert into cohorts.cohort (id, issuer, edition, name, first_day, last_day, zone, capacity, created_at, created_by)
                        values (:id, :issuer, :edition, :name, :first, :last, :zone, :capacity, :now, :by)
                        """)
                .param("id", cohort.id().value())
                .param("issuer", cohort.issuer().value())
                .param("edition", cohort.edition().value())
                .param("name", cohort.name())
                .param("first", cohort.firstDay())
                .param("last", cohort.lastDay())
                .param("zone", cohort.zone().getId())
                .param("capacity", cohort.capacity())
                .param("now", Timestamp.from(now))
                .param("by", by.value())
                .update();
        lead(cohort.id(), cohort.facilitators());
    }

    void change(CohortId id, CohortForm to) {
        db.sql(
                        """
                        update cohorts.cohort set name = :name, first_day = :first, last_day = :last, capacity = :capacity
                        where id = :id
                        """)
                .param("id", id.value())
                .param("name", to.name())
                .param("first", to.firstDay())
                .param("last", to.lastDay())
                .param("capacity", to.capacity())
                .update();
        db.sql("delete from cohorts.facilitator where cohort = :id")
                .param("id", id.value())
                .update();
        lead(id, to.facilitators());
    }

    private void lead(CohortId id, Collection<PersonId> people) {
        db.sql("insert into cohorts.facilitator (cohort, person) select :id, unnest(:people)")
                .param("id", id.value())
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .update();
    }

    Optional<Cohort> find(CohortId id) {
        return db.sql(COHORT + "where c.id = :id")
                .param("id", id.value())
                .query(CohortStore::cohort)
                .optional();
    }

    /** The cohort, if the person is in it now. */
    Optional<Cohort> joined(CohortId id, PersonId person) {
        return db.sql(
                        COHORT
                                + """
                                where c.id = :id and exists (select from cohorts.participant p
                                    where p.cohort = c.id and p.person = :person and p.left_at is null)
                                """)
                .param("id", id.value())
                .param("person", person.value())
                .query(CohortStore::cohort)
                .optional();
    }

    /** The cohort, held by this transaction until it ends. */
    Optional<Cohort> hold(CohortId id) {
        db.sql("select id from cohorts.cohort where id = :id for update")
                .param("id", id.value())
                .query()
                .listOfRows();
        return find(id);
    }

    /** Those of these issuers, and of others those that the person leads; the latest first. */
    List<Cohort> ledBy(PersonId person, Set<OrganizationId> leads, Set<OrganizationId> all) {
        return db.sql(
                        COHORT
                                + """
                                where c.issuer = any (:all) or (c.issuer = any (:leads)
                                    and exists (select from cohorts.facilitator f where f.cohort = c.id and f.person = :person))
                                order by c.first_day desc, c.name, c.id
                                """)
                .param("person", person.value())
                .param("leads", ids(leads))
                .param("all", ids(all))
                .query(CohortStore::cohort)
                .list();
    }

    private static UUID[] ids(Set<OrganizationId> organizations) {
        return organizations.stream().map(OrganizationId::value).toArray(UUID[]::new);
    }

    /** Those in which the person is now; the latest first. */
    List<Cohort> of(PersonId person) {
        return db.sql(
                        COHORT
                                + """
                                where exists (select from cohorts.participant p
                                    where p.cohort = c.id and p.person = :person and p.left_at is null)
                                order by c.first_day desc, c.name, c.id
                                """)
                .param("person", person.value())
                .query(CohortStore::cohort)
                .list();
    }

    List<Participant> people(CohortId id) {
        return people(List.of(id));
    }

    /** Who is in these cohorts. */
    List<Participant> people(Collection<CohortId> ids) {
        return db.sql(
                        """
                        select cohort, person, joined_at from cohorts.participant
                        where cohort = any (:ids) and left_at is null order by joined_at, person
                        """)
                .param("ids", ids.stream().map(CohortId::value).toArray(UUID[]::new))
                .query((row, i) ->
                        new Participant(
                                new CohortId(row.getObject("cohort", UUID.class)),
                                new PersonId(row.getObject("person", UUID.class)),
                                row.getTimestamp("joined_at").toInstant()))
                .list();
    }

    /** Those of this issuer whose last day is not past, the first one first. */
    List<Cohort> running(OrganizationId issuer, LocalDate today) {
        return db.sql(
                        COHORT
                                + """
                                where c.issuer = :issuer and c.last_day >= :today order by c.first_day, c.id
                                """)
                .param("issuer", issuer.value())
                .param("today", today)
                .query(CohortStore::cohort)
                .list();
    }

    /** From when to when somebody was in; empty = is in. */
    record Stay(Instant joinedAt, Optional<Instant> leftAt) {}

    /** The last stay of the person; empty = never was in. */
    Optional<Stay> stay(CohortId id, PersonId person) {
        return db.sql(
                        """
                        select joined_at, left_at from cohorts.participant
                        where cohort = :id and person = :person
                        """)
                .param("id", id.value())
                .param("person", person.value())
                .query((row, i) ->
                        new Stay(
                                row.getTimestamp("joined_at").toInstant(),
                                Optional.ofNullable(row.getTimestamp("left_at"))
                                        .map(Timestamp::toInstant)))
                .optional();
    }

    boolean isIn(CohortId id, PersonId person) {
        return db.sql(
                        """
                        select exists (select from cohorts.participant
                            where cohort = :id and person = :person and left_at is null)
                        """)
                .param("id", id.value())
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    /**
     * Puts people in, again where somebody came back; who is in already stays in. Their open
     * applications have come to their end, and attendance of theirs that went elsewhere is back.
     */
    void putIn(CohortId id, Collection<PersonId> people, PersonId by, Instant now) {
        db.sql(
                        """
                        insert into cohorts.participant (cohort, person, joined_at, joined_by)
                        select :id, unnest(:people), :now, :by
                        on conflict (cohort, person) do update
                            set joined_at = excluded.joined_at, joined_by = excluded.joined_by, left_at = null, left_by = null,
                                how = null, why = '', moved_to = null
                            where participant.left_at is not null
                        """)
                .param("id", id.value())
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .param("now", Timestamp.from(now))
                .param("by", by.value())
                .update();
        db.sql(
                        """
                        update cohorts.application set state = 'accepted', line = null, changed_at = :now
                        where cohort = :id and person = any (:people) and state in ('applied', 'waiting', 'offered')
                        """)
                .param("id", id.value())
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .param("now", Timestamp.from(now))
                .update();
        db.sql("delete from cohorts.carried where origin = :id and person = any (:people)")
                .param("id", id.value())
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .update();
    }

    /** Who is in the cohorts in which one of these is, by cohort. */
    Map<CohortId, Set<PersonId>> together(Collection<PersonId> people) {
        Map<CohortId, Set<PersonId>> members = new HashMap<>();
        db.sql(
                        """
                        select cohort, person from cohorts.participant
                        where left_at is null and cohort in (
                            select cohort from cohorts.participant where person = any (:people) and left_at is null)
                        """)
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(row -> {
                    members.computeIfAbsent(
                                    new CohortId(row.getObject("cohort", UUID.class)),
                                    id -> new HashSet<>())
                            .add(new PersonId(row.getObject("person", UUID.class)));
                });
        return members;
    }

    /** The cohorts of these ids. */
    List<Cohort> all(Collection<CohortId> ids) {
        return db.sql(COHORT + "where c.id = any (:ids) order by c.first_day, c.name, c.id")
                .param("ids", ids.stream().map(CohortId::value).toArray(UUID[]::new))
                .query(CohortStore::cohort)
                .list();
    }

    boolean takeOut(CohortId id, PersonId person, PersonId by, Instant now) {
        return db.sql(
                                """
                                update cohorts.participant set left_at = :now, left_by = :by, how = 'taken-out'
                                where cohort = :id and person = :person and left_at is null
                                """)
                        .param("id", id.value())
                        .param("person", person.value())
                        .param("now", Timestamp.from(now))
                        .param("by", by.value())
                        .update()
                == 1;
    }

    private static Cohort cohort(ResultSet row, int i) throws SQLException {
        return new Cohort(
                new CohortId(row.getObject("id", UUID.class)),
                new OrganizationId(row.getObject("issuer", UUID.class)),
                EditionId.of(row.getString("edition")),
                row.getString("name"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                ZoneId.of(row.getString("zone")),
                row.getInt("capacity"),
                row.getInt("people"),
                row.getInt("offered"),
                Arrays.stream((UUID[]) row.getArray("led_by").getArray())
                        .map(PersonId::new)
                        .toList());
    }
}
