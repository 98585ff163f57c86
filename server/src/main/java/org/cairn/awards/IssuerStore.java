package org.cairn.awards;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cairn.openbadges.key.Multikey;
import org.cairn.people.OrganizationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of issuers and their keys. */
@Repository
class IssuerStore {

    private final JdbcClient db;

    IssuerStore(JdbcClient db) {
        this.db = db;
    }

    /** An issuer without its keys. */
    record Row(OrganizationId organization, String slug, Instant openedAt) {}

    /** The newest key, its private part sealed. */
    record Sealed(String publicKey, byte[] seed) {}

    Optional<Row> find(OrganizationId organization) {
        return db.sql(
                        "select organization, slug, opened_at from awards.issuer where organization = :id")
                .param("id", organization.value())
                .query(IssuerStore::row)
                .optional();
    }

    Optional<Row> bySlug(String slug) {
        return db.sql("select organization, slug, opened_at from awards.issuer where slug = :slug")
                .param("slug", slug)
                .query(IssuerStore::row)
                .optional();
    }

    /** Whether it was added; not, if the organization or the slug is there already. */
    boolean add(Row issuer) {
        return db.sql(
                                """
                                insert into awards.issuer (organization, slug, opened_at)
                                values (:organization, :slug, :at) on conflict do nothing
                                """)
                        .param("organization", issuer.organization().value())
                        .param("slug", issuer.slug())
                        .param("at", Timestamp.from(issuer.openedAt()))
                        .update()
                == 1;
    }

    void addKey(OrganizationId issuer, Sealed key, Instant at) {
        db.sql(
                        """
                        insert into awards.issuer_key (issuer, public_key, sealed_seed, made_at)
                        values (:issuer, :key, :seed, :at)
                        """)
                .param("issuer", issuer.value())
                .param("key", key.publicKey())
                .param("seed", key.seed())
                .param("at", Timestamp.from(at))
                .update();
    }

    List<Issuer.Key> keys(OrganizationId issuer) {
        return db.sql(
                        """
                        select k.public_key, k.made_at, w.at as withdrawn_at
                        from awards.issuer_key k left join awards.key_withdrawal w on w.public_key = k.public_key
                        where k.issuer = :issuer order by k.number desc
                        """)
                .param("issuer", issuer.value())
                .query((rs, index) ->
                        new Issuer.Key(
                                Multikey.parse(rs.getString("public_key")),
                                rs.getTimestamp("made_at").toInstant(),
                                Optional.ofNullable(rs.getTimestamp("withdrawn_at"))
                                        .map(Timestamp::toInstant)))
                .list();
    }

    Sealed signingKey(OrganizationId issuer) {
        return db.sql(
                        """
                        select public_key, sealed_seed from awards.issuer_key
                        where issuer = :issuer order by number desc limit 1
                        """)
                .param("issuer", issuer.value())
                .query((rs, index) ->
                        new Sealed(rs.getString("public_key"), rs.getBytes("sealed_seed")))
                .single();
    }

    private static Row row(ResultSet rs, int index) throws SQLException {
        return new Row(
                new OrganizationId(rs.getObject("organization", UUID.class)),
                rs.getString("slug"),
                rs.getTimestamp("opened_at").toInstant());
    }
}
