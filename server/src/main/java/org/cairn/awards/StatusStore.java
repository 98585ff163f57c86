package org.cairn.awards;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.cairn.people.OrganizationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of status lists. */
@Repository
class StatusStore {

    private final JdbcClient db;

    StatusStore(JdbcClient db) {
        this.db = db;
    }

    /** Which list. */
    record Head(long number, String name, OrganizationId issuer, int sequence) {}

    /** A list and its signed document, if that is of the present version. */
    record Row(Head head, long version, Optional<byte[]> document) {}

    /** What is revoked in one version of a list. */
    record Revoked(long version, int[] indexes) {}

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

    boolean isFree(long list, int index) {
        return db.sql(
                        """
                        select not exists (
                            select 1 from awards.award where status_list = :list and status_index = :index)
                        """)
                .param("list", list)
                .param("index", index)
                .query(Boolean.class)
                .single();
    }

    /** One of the few free places of a list that is nearly full, by chance. */
    Optional<Integer> anyFree(long list, int entries) {
        return db.sql(
                        """
                        select place from generate_series(0, :entries - 1) as place
                        where not exists (
                            select 1 from awards.award where status_list = :list and status_index = place)
                        order by random() limit 1
                        """)
                .param("entries", entries)
                .param("list", list)
                .query(Integer.class)
                .optional();
    }

    Optional<Long> version(String name) {
        return db.sql("select version from awards.status_list where name = :name")
                .param("name", name)
                .query(Long.class)
                .optional();
    }

    Optional<Row> find(String name) {
        return db.sql(
                        """
                        select number, name, issuer, sequence, version,
                            case when document_version = version then document end as document
                        from awards.status_list where name = :name
                        """)
                .param("name", name)
                .query((rs, index) ->
                        new Row(
                                head(rs, index),
                                rs.getLong("version"),
                                Optional.ofNullable(rs.getBytes("document"))))
                .optional();
    }

    /** Version and places in one statement, so that they belong together. */
    Revoked revoked(long list) {
        return db.sql(
                        """
                        select version, array(
                            select a.status_index from awards.revocation r join awards.award a on a.id = r.award
                            where a.status_list = number) as places
                        from awards.status_list where number = :list
                        """)
                .param("list", list)
                .query((rs, index) ->
                        new Revoked(rs.getLong("version"), places(rs.getArray("places"))))
                .single();
    }

    /** Keeps the signed document unless a newer one is there. */
    void keep(long list, long version, byte[] document) {
        db.sql(
                        """
                        update awards.status_list set document = :document, document_version = :version
                        where number = :list and coalesce(document_version, -1) < :version
                        """)
                .param("document", document)
                .param("version", version)
                .param("list", list)
                .update();
    }

    /** From now on the kept document is of an old version. */
    void bump(long list) {
        db.sql("update awards.status_list set version = version + 1 where number = :list")
                .param("list", list)
                .update();
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
