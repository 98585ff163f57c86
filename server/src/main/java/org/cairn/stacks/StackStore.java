package org.cairn.stacks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cairn.awards.AwardId;
import org.cairn.catalog.EditionId;
import org.cairn.catalog.MicroCredentialId;
import org.cairn.people.OrganizationId;
import org.cairn.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps who has begun which stack, and whose rule is met. */
@Repository
class StackStore {

    private static final String DUE =
            """
            select number, person, stack, edition, issuer, parts, since, decided_at, decided_by, award, reason
            from stacks.due
            """;

    private final JdbcClient db;

    StackStore(JdbcClient db) {
        this.db = db;
    }

    /** Begins unless it was begun before. */
    boolean begin(PersonId person, MicroCredentialId stack, EditionId edition, Instant at) {
        return db.sql(
                                """
                                insert into stacks.begun (person, stack, edition, at)
                                values (:person, :stack, :edition, :at) on conflict do nothing
                                """)
                        .param("person", person.value())
                        .param("stack", stack.value())
                        .param("edition", edition.value())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /** By which version each was begun, the latest first. */
    Map<MicroCredentialId, EditionId> begun(PersonId person, int limit) {
        Map<MicroCredentialId, EditionId> begun = new LinkedHashMap<>();
        db.sql(
                        """
                        select stack, edition from stacks.begun where person = :person
                        order by at desc, stack limit :limit
                        """)
                .param("person", person.value())
                .param("limit", limit)
                .query((row, number) ->
                        begun.put(
                                new MicroCredentialId(row.getObject("stack", UUID.class)),
                                new EditionId(row.getString("edition"))))
                .list();
        return begun;
    }

    /** The same of one, and nobody else settles it until this transaction ends. */
    Optional<EditionId> hold(PersonId person, MicroCredentialId stack) {
        return db.sql(
                        """
                        select edition from stacks.begun where person = :person and stack = :stack
                        for update
                        """)
                .param("person", person.value())
                .param("stack", stack.value())
                .query((row, number) -> new EditionId(row.getString("edition")))
                .optional();
    }

    /** Several at once, in one order for everybody. */
    void hold(PersonId person, Collection<MicroCredentialId> stacks) {
        db.sql(
                        """
                        select edition from stacks.begun where person = :person and stack = any(:stacks)
                        order by stack for update
                        """)
                .param("person", person.value())
                .param("stacks", stacks.stream().map(MicroCredentialId::value).toArray(UUID[]::new))
                .query(String.class)
                .list();
    }

    /** Everybody on the way. */
    List<PersonId> everybody(MicroCredentialId stack) {
        return db.sql("select person from stacks.begun where stack = :stack order by person")
                .param("stack", stack.value())
                .query((row, number) -> new PersonId(row.getObject("person", UUID.class)))
                .list();
    }

    /** The badge that each was awarded last. */
    Map<PersonId, AwardId> badges(MicroCredentialId stack) {
        Map<PersonId, AwardId> badges = new LinkedHashMap<>();
        db.sql(
                        """
                        select person, award from stacks.due where stack = :stack and award is not null
                        order by number
                        """)
                .param("stack", stack.value())
                .query((row, number) ->
                        badges.put(
                                new PersonId(row.getObject("person", UUID.class)),
                                new AwardId(row.getString("award"))))
                .list();
        return badges;
    }

    /** The latest of each stack. */
    Map<MicroCredentialId, Due> latest(PersonId person, Collection<MicroCredentialId> stacks) {
        Map<MicroCredentialId, Due> latest = new LinkedHashMap<>();
        db.sql(DUE + "where person = :person and stack = any(:stacks) order by number")
                .param("person", person.value())
                .param("stacks", stacks.stream().map(MicroCredentialId::value).toArray(UUID[]::new))
                .query(StackStore::due)
                .list()
                .forEach(due -> latest.put(due.stack(), due));
        return latest;
    }

    long add(Due due) {
        return db.sql(
                        """
                        insert into stacks.due (person, stack, edition, issuer, parts, since)
                        values (:person, :stack, :edition, :issuer, :parts, :since) returning number
                        """)
                .param("person", due.person().value())
                .param("stack", due.stack().value())
                .param("edition", due.edition().value())
                .param("issuer", due.issuer().value())
                .param("parts", due.parts().stream().map(AwardId::value).toArray(String[]::new))
                .param("since", Timestamp.from(due.since()))
                .query(Long.class)
                .single();
    }

    Optional<Due> find(long number) {
        return db.sql(DUE + "where number = :number")
                .param("number", number)
                .query(StackStore::due)
                .optional();
    }

    /** What waits with these issuers and is not the reader's own, the oldest first. */
    List<Due> waiting(Collection<OrganizationId> issuers, PersonId reader, int limit) {
        return db.sql(
                        DUE
                                + """
                                where issuer = any(:issuers) and decided_at is null and person <> :reader
                                order by since, number limit :limit
                                """)
                .param("issuers", issuers.stream().map(OrganizationId::value).toArray(UUID[]::new))
                .param("reader", reader.value())
                .param("limit", limit)
                .query(StackStore::due)
                .list();
    }

    void decide(long number, Due.Decision decision) {
        db.sql(
                        """
                        update stacks.due set decided_at = :at, decided_by = :by, award = :award, reason = :reason
                        where number = :number and decided_at is null
                        """)
                .param("number", number)
                .param("at", Timestamp.from(decision.at()))
                .param("by", decision.by().value())
                .param("award", decision.award().map(AwardId::value).orElse(null))
                .param("reason", decision.reason())
                .update();
    }

    /** What counts has changed while it waits. */
    void recount(long number, EditionId edition, List<AwardId> parts) {
        db.sql(
                        """
                        update stacks.due set edition = :edition, parts = :parts
                        where number = :number and decided_at is null
                        """)
                .param("number", number)
                .param("edition", edition.value())
                .param("parts", parts.stream().map(AwardId::value).toArray(String[]::new))
                .update();
    }

    /** What waits no more, because the rule is not met any longer. */
    void drop(long number) {
        db.sql("delete from stacks.due where number = :number and decided_at is null")
                .param("number", number)
                .update();
    }

    /** The badges of stacks that rest on this one. */
    List<Due> restingOn(AwardId part) {
        return db.sql(DUE + "where parts @> array[:part]::text[] and award is not null")
                .param("part", part.value())
                .query(StackStore::due)
                .list();
    }

    private static Due due(ResultSet row, int number) throws SQLException {
        Timestamp decided = row.getTimestamp("decided_at");
        return new Due(
                row.getLong("number"),
                new PersonId(row.getObject("person", UUID.class)),
                new MicroCredentialId(row.getObject("stack", UUID.class)),
                new EditionId(row.getString("edition")),
                new OrganizationId(row.getObject("issuer", UUID.class)),
                Arrays.stream((String[]) row.getArray("parts").getArray())
                        .map(AwardId::new)
                        .toList(),
                row.getTimestamp("since").toInstant(),
                decided == null
                        ? Optional.empty()
                        : Optional.of(
                                new Due.Decision(
                                        decided.toInstant(),
                                        new PersonId(row.getObject("decided_by", UUID.class)),
                                        Optional.ofNullable(row.getString("award"))
                                                .map(AwardId::new),
                                        row.getString("reason"))));
    }
}
