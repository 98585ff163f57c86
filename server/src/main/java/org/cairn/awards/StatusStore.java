package org.cairn.awards;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    /** A list and its signed document, if that is of the present version. */
    record Row(Head head, long version, Optional<byte[]> document) {}

    /** What does not count in one version of a list. */
    record Stopped(long version, int[] indexes) {}

    Optional<Head> newest(OrganizationId issuer) {
        return db.sql(
                        """
                        select number, name, issuer, sequence from awards.status_list
                        where issuer = :issuer order by sequence desc limit 1
                        """)
                .param("issuer", issuer.value())
                .query(StatusStore::head)
                .optional();
    }

    Head add(OrganizationId issuer, String name, int sequence) {
        return db.sql(
                        """
                        insert into awards.status_list (name, issuer, sequence)
                        values (:name, :issuer, :sequence) returning number, name, issuer, sequence
                        """)
                .param("name", name)
                .param("issuer", issuer.value())
                .param("sequence", sequence)
                .query(StatusStore::head)
                .single();
    }

    /** Which of these places have a badge. */
    Set<Integer> taken(long list, Collection<Integer> places) {
        return db.sql(
                        """
                        select status_index from awards.award
                        where status_list = :list and status_index = any(:places)
                        """)
                .param("list", list)
                .param("places", places.toArray(Integer[]::new))
                .query((rs, index) -> rs.getInt("status_index"))
                .set();
    }

    /** So many free places of a list that is nearly full, or all that it has, by chance. */
    List<Integer> anyFree(long list, int entries, int count) {
        return db.sql(
                        """
                        select place from generate_series(0, :entries - 1) as place
                        where not exists (
                            select 1 from awards.award where status_list = :list and status_index = place)
                        order by random() limit :count
                        """)
                .param("entries", entries)
                .param("list", list)
                .param("count", count)
                .query((rs, index) -> rs.getInt("place"))
                .list();
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
                                head(rs, index),
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

    private static Head head(ResultSet rs, int index) throws SQLException {
        return new Head(
                rs.getLong("number"),
                rs.getString("name"),
                new OrganizationId(rs.getObject("issuer", UUID.class)),
                rs.getInt("sequence"));
    }
}
