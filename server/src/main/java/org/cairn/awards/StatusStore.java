package org.cairn.awards;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.cairn.openbadges.status.StatusPurpose;
import org.cairn.people.OrganizationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of status lists. */
@Repository
class StatusStore {

    /** A revoked badge counts as revoked, whatever was before. */
    private static final String SUSPENDED =
            """
            select s.award from awards.suspended s
            where not exists (select 1 from awards.revocation gone where gone.award = s.award)
            """;

    private final JdbcClient db;

    StatusStore(JdbcClient db) {
        this.db = db;
    }

    /** Which list. */
    record Head(long number, String name, OrganizationId issuer, int sequence) {}

    /**
     * Places that were given now: those of the numbers from the first on, without the last.
     *
     * @param seed of their order
     */
    record Given(Head list, byte[] seed, int from, int to) {}

    /** A list and its signed document, if that is of the present version. */
    record Row(Head head, long version, Optional<byte[]> document) {}

    /** What does not count in one version of a list. */
    record Stopped(long version, int[] indexes) {}

    /**
     * Gives so many places of the issuer's open list, or as many as it has left; empty when no list
     * is open.
     */
    Optional<Given> give(OrganizationId issuer, int count) {
        return db.sql(
                        """
                        with open as (
                            select p.list, p.given, l.number, l.name, l.issuer, l.sequence
                            from awards.places p join awards.status_list l on l.number = p.list
                            where l.issuer = :issuer and p.given < :places order by l.sequence limit 1 for update of p)
                        update awards.places p set given = least(open.given + :count, :places) from open
                        where p.list = open.list
                        returning open.number, open.name, open.issuer, open.sequence, p.seed, open.given as first, p.given as last
                        """)
                .param("issuer", issuer.value())
                .param("count", count)
                .param("places", Shuffle.PLACES)
                .query((rs, index) ->
                        new Given(
                                head(rs),
                                rs.getBytes("seed"),
                                rs.getInt("first"),
                                rs.getInt("last")))
                .optional();
    }

    /** Gives no more places of the lists that are open; how many those were. */
    int closeAll() {
        // a copy of a version that filled lists in another way has none that are open
        boolean isOlder =
                db.sql("select to_regclass('awards.places') is null").query(Boolean.class).single();
        return isOlder
                ? 0
                : db.sql("update awards.places set given = :places where given < :places")
                        .param("places", Shuffle.PLACES)
                        .update();
    }

    /** The sequence number of the issuer's last list, 0 if it has none. */
    int latest(OrganizationId issuer) {
        return db.sql(
                        """
                        select coalesce(max(sequence), 0) from awards.status_list where issuer = :issuer
                        """)
                .param("issuer", issuer.value())
                .query(Integer.class)
                .single();
    }

    void add(OrganizationId issuer, String name, int sequence, byte[] seed) {
        db.sql(
                        """
                        with made as (
                            insert into awards.status_list (name, issuer, sequence)
                            values (:name, :issuer, :sequence) returning number)
                        insert into awards.places (list, seed) select number, :seed from made
                        """)
                .param("name", name)
                .param("issuer", issuer.value())
                .param("sequence", sequence)
                .param("seed", seed)
                .update();
    }

    Optional<Long> version(String name) {
        return db.sql("select version from awards.status_list where name = :name")
                .param("name", name)
                .query(Long.class)
                .optional();
    }

    Optional<Row> find(String name, StatusPurpose purpose) {
        return db.sql(
                        """
                        select number, name, issuer, sequence, version,
                            case when %1$s_version = version then %1$s end as document
                        from awards.status_list where name = :name
                        """
                                .formatted(column(purpose)))
                .param("name", name)
                .query((rs, index) ->
                        new Row(
                                head(rs),
                                rs.getLong("version"),
                                Optional.ofNullable(rs.getBytes("document"))))
                .optional();
    }

    /** Version and places in one statement, so that they belong together. */
    Stopped stopped(long list, StatusPurpose purpose) {
        String all =
                purpose == StatusPurpose.SUSPENSION
                        ? SUSPENDED
                        : "select r.award from awards.revocation r union " + SUSPENDED;
        return db.sql(
                        """
                        select version, array(
                            select a.status_index from (%s) as stopped join awards.award a on a.id = stopped.award
                            where a.status_list = number) as places
                        from awards.status_list where number = :list
                        """
                                .formatted(all))
                .param("list", list)
                .query((rs, index) ->
                        new Stopped(rs.getLong("version"), places(rs.getArray("places"))))
                .single();
    }

    /** Keeps the signed document unless a newer one is there. */
    void keep(long list, StatusPurpose purpose, long version, byte[] document) {
        db.sql(
                        """
                        update awards.status_list set %1$s = :document, %1$s_version = :version
                        where number = :list and coalesce(%1$s_version, -1) < :version
                        """
                                .formatted(column(purpose)))
                .param("document", document)
                .param("version", version)
                .param("list", list)
                .update();
    }

    private static String column(StatusPurpose purpose) {
        return purpose == StatusPurpose.SUSPENSION ? "suspension_document" : "document";
    }

    private static int[] places(Array array) throws SQLException {
        return Stream.of((Integer[]) array.getArray()).mapToInt(Integer::intValue).toArray();
    }

    private static Head head(ResultSet rs) throws SQLException {
        return new Head(
                rs.getLong("number"),
                rs.getString("name"),
                new OrganizationId(rs.getObject("issuer", UUID.class)),
                rs.getInt("sequence"));
    }
}
