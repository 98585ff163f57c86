package org.cairn.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cairn.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps who takes part in pilots, and what they say. */
@Repository
class PilotPersonStore {

    private static final String PERSON =
            """
            select q.pilot, q.person, q.part, q.begun_at, q.asked_at, f.overall, f.minutes, f.words, f.sent_at
            from catalog.pilot_person q
            left join catalog.pilot_feedback f on f.pilot = q.pilot and f.person = q.person
            """;

    private final JdbcClient db;

    PilotPersonStore(JdbcClient db) {
        this.db = db;
    }

    /** Names educators; who is named already stays so, and an assessor becomes one of them. */
    void name(PilotId pilot, Collection<PersonId> people, Instant now) {
        db.sql(
                        """
                        insert into catalog.pilot_person (pilot, person, part, named_at)
                        select :pilot, one, 'educator', :now from unnest(cast(:people as uuid[])) one
                        on conflict (pilot, person) do update set part = 'educator', begun_at = null,
                            told_begun = false, told_ended = false, asked_at = (
                                select max(f.sent_at) from catalog.pilot_feedback f
                                where f.pilot = pilot_person.pilot and f.person = pilot_person.person)
                            where pilot_person.part <> 'educator'
                        """)
                .param("pilot", pilot.value())
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Takes out an educator who has not begun. */
    boolean takeOut(PilotId pilot, PersonId person) {
        return db.sql(
                                """
                                delete from catalog.pilot_person
                                where pilot = :pilot and person = :person and part = 'educator'
                                    and begun_at is null and asked_at is null
                                """)
                        .param("pilot", pilot.value())
                        .param("person", person.value())
                        .update()
                == 1;
    }

    /** Whether the person is there, and has begun at the latest now. */
    boolean begin(PilotId pilot, PersonId person, Instant now) {
        return db.sql(
                                """
                                update catalog.pilot_person set begun_at = coalesce(begun_at, :now)
                                where pilot = :pilot and person = :person
                                """)
                        .param("pilot", pilot.value())
                        .param("person", person.value())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** The form waits for this person from now on; false = it did before. */
    boolean ask(PilotId pilot, PersonId person, PilotPerson.Part part, Instant now) {
        return db.sql(
                                """
                                insert into catalog.pilot_person
                                    (pilot, person, part, named_at, asked_at, told_begun, told_ended)
                                values (:pilot, :person, :part, :now, :now, true, true)
                                on conflict (pilot, person) do update set asked_at = excluded.asked_at
                                    where pilot_person.asked_at is null
                                """)
                        .param("pilot", pilot.value())
                        .param("person", person.value())
                        .param("part", part.code())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** Those to whom nobody has told that it begins; they are told now. */
    List<PersonId> tellBegun(PilotId pilot) {
        return db.sql(
                        """
                        update catalog.pilot_person set told_begun = true
                        where pilot = :pilot and not told_begun returning person
                        """)
                .param("pilot", pilot.value())
                .query(PilotPersonStore::id)
                .list();
    }

    /**
     * Those to whom nobody has told that it is over, and who have not said yet how it was; they are
     * told now, and the form waits.
     */
    List<PersonId> tellEnded(PilotId pilot, Instant now) {
        return db.sql(
                        """
                        with over as (
                            update catalog.pilot_person set told_begun = true, told_ended = true,
                                asked_at = coalesce(asked_at, :now)
                            where pilot = :pilot and not told_ended returning pilot, person)
                        select person from over where not exists (
                            select from catalog.pilot_feedback f
                            where f.pilot = over.pilot and f.person = over.person)
                        """)
                .param("pilot", pilot.value())
                .param("now", Timestamp.from(now))
                .query(PilotPersonStore::id)
                .list();
    }

    Optional<PilotPerson> find(PilotId pilot, PersonId person) {
        return of(List.of(pilot)).getOrDefault(pilot, List.of()).stream()
                .filter(one -> one.person().equals(person))
                .findFirst();
    }

    /** Who takes part in each of these, educators first. */
    Map<PilotId, List<PilotPerson>> of(Collection<PilotId> pilots) {
        if (pilots.isEmpty()) {
            return Map.of();
        }
        UUID[] ids = pilots.stream().map(PilotId::value).toArray(UUID[]::new);
        Map<Who, Map<String, String>> unclear = unclear(ids);
        Map<PilotId, List<PilotPerson>> found = new HashMap<>();
        db.sql(
                        PERSON
                                + "where q.pilot = any(:pilots) order by q.part desc, q.named_at,"
                                + " q.person")
                .param("pilots", ids)
                .query(row -> {
                    Who who = who(row);
                    found.computeIfAbsent(who.pilot(), id -> new ArrayList<>())
                            .add(person(row, who, unclear.getOrDefault(who, Map.of())));
                });
        return found;
    }

    private record Who(PilotId pilot, PersonId person) {}

    private Map<Who, Map<String, String>> unclear(UUID[] pilots) {
        Map<Who, Map<String, String>> found = new HashMap<>();
        db.sql(
                        """
                        select pilot, person, part, words from catalog.pilot_unclear
                        where pilot = any(:pilots)
                        """)
                .param("pilots", pilots)
                .query(row -> {
                    found.computeIfAbsent(who(row), who -> new HashMap<>())
                            .put(row.getString("part"), row.getString("words"));
                });
        return found;
    }

    /** Keeps what was sent, once; false = this person has sent something before. */
    boolean send(PilotId pilot, PersonId person, PilotAnswer answer, Instant now) {
        boolean first =
                db.sql(
                                        """
                                        insert into catalog.pilot_feedback (pilot, person, overall, minutes, words, sent_at)
                                        values (:pilot, :person, :overall, :minutes, :words, :now)
                                        on conflict (pilot, person) do nothing
                                        """)
                                .param("pilot", pilot.value())
                                .param("person", person.value())
                                .param("overall", answer.overall())
                                .param("minutes", answer.minutes().orElse(null), Types.INTEGER)
                                .param("words", answer.words())
                                .param("now", Timestamp.from(now))
                                .update()
                        == 1;
        if (first) {
            answer.unclear().forEach((part, words) -> unclear(pilot, person, part, words));
        }
        return first;
    }

    private void unclear(PilotId pilot, PersonId person, String part, String words) {
        db.sql(
                        """
                        insert into catalog.pilot_unclear (pilot, person, part, words)
                        values (:pilot, :person, :part, :words)
                        """)
                .param("pilot", pilot.value())
                .param("person", person.value())
                .param("part", part)
                .param("words", words)
                .update();
    }

    private static PersonId id(ResultSet row, int number) throws SQLException {
        return new PersonId(row.getObject("person", UUID.class));
    }

    private static Who who(ResultSet row) throws SQLException {
        return new Who(new PilotId(row.getObject("pilot", UUID.class)), id(row, 0));
    }

    private static PilotPerson person(ResultSet row, Who who, Map<String, String> unclear)
            throws SQLException {
        Optional<Instant> sent = at(row, "sent_at");
        int minutes = row.getInt("minutes");
        Optional<Integer> time = row.wasNull() ? Optional.empty() : Optional.of(minutes);
        return new PilotPerson(
                who.person(),
                PilotPerson.Part.of(row.getString("part")),
                at(row, "begun_at"),
                at(row, "asked_at"),
                sent.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                new PilotAnswer(
                                        unclear,
                                        row.getString("overall"),
                                        time,
                                        row.getString("words"))));
    }

    private static Optional<Instant> at(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }
}
