package org.cairn.verification;

import java.net.URI;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.cairn.openbadges.verify.Documents.Answer;
import org.cairn.verification.KeptDocuments.Kept;
import org.cairn.verification.KeptDocuments.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Copies of documents of issuers elsewhere. */
@Repository
class KeptDocumentStore {

    private static final Duration ASKED_AGAIN = Duration.ofMinutes(1);

    private final JdbcClient db;

    KeptDocumentStore(JdbcClient db) {
        this.db = db;
    }

    Optional<Kept> find(URI address, Kind kind) {
        return db.sql(
                        """
                        select content, content_type, fetched_at from verification.kept_document
                        where address = :address and list = :list
                        """)
                .param("address", address.toString())
                .param("list", kind == Kind.LIST)
                .query((rs, row) ->
                        new Kept(
                                new Answer.Found(
                                        rs.getBytes("content"), rs.getString("content_type")),
                                rs.getTimestamp("fetched_at").toInstant()))
                .optional();
    }

    /** Notes that somebody asked for it, which is not written more than once a minute. */
    void asked(URI address, Kind kind, Instant now) {
        db.sql(
                        """
                        update verification.kept_document set asked_at = :now
                        where address = :address and list = :list and asked_at < :before
                        """)
                .param("now", Timestamp.from(now))
                .param("address", address.toString())
                .param("list", kind == Kind.LIST)
                .param("before", Timestamp.from(now.minus(ASKED_AGAIN)))
                .update();
    }

    void keep(URI address, Kind kind, Answer.Found found, Instant now) {
        db.sql(
                        """
                        insert into verification.kept_document (address, list, content, content_type, fetched_at, asked_at)
                        values (:address, :list, :content, :type, :now, :now)
                        on conflict (address, list) do update
                        set content = excluded.content, content_type = excluded.content_type,
                            fetched_at = excluded.fetched_at, asked_at = excluded.asked_at
                        """)
                .param("address", address.toString())
                .param("list", kind == Kind.LIST)
                .param("content", found.bytes())
                .param("type", found.contentType())
                .param("now", Timestamp.from(now))
                .update();
    }

    void forget(URI address, Kind kind) {
        db.sql("delete from verification.kept_document where address = :address and list = :list")
                .param("address", address.toString())
                .param("list", kind == Kind.LIST)
                .update();
    }

    /**
     * What was fetched before that time goes, then what nobody has asked for the longest. What
     * another node just writes or removes is left to it.
     */
    void makeRoom(Instant oldest, int most, long mostBytes) {
        db.sql(
                        """
                        delete from verification.kept_document where (address, list) in (
                            select address, list from verification.kept_document where (address, list) in (
                                select address, list from (
                                    select address, list, fetched_at,
                                        row_number() over latest as place,
                                        sum(length(content)) over latest as bytes
                                    from verification.kept_document
                                    window latest as (order by asked_at desc, fetched_at desc, address, list
                                        rows unbounded preceding)) as counted
                                where fetched_at <= :oldest or place > :most or bytes > :bytes)
                            for update skip locked)
                        """)
                .param("oldest", Timestamp.from(oldest))
                .param("most", most)
                .param("bytes", mostBytes)
                .update();
    }
}
