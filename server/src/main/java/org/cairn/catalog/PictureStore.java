package org.cairn.catalog;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.cairn.people.OrganizationId;
import org.cairn.people.PersonId;
import org.cairn.platform.files.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps which files are pictures of badges, and of whom. */
@Repository
class PictureStore {

    private final JdbcClient db;

    PictureStore(JdbcClient db) {
        this.db = db;
    }

    void add(OrganizationId issuer, PictureGate.Taken picture, PersonId by, Instant now) {
        db.sql(
                        """
                        insert into catalog.picture (issuer, hash, media_type, bytes, added_at, added_by)
                        values (:issuer, :hash, :type, :bytes, :now, :by)
                        on conflict (issuer, hash) do nothing
                        """)
                .param("issuer", issuer.value())
                .param("hash", picture.stored().hash().hex())
                .param("type", picture.mediaType())
                .param("bytes", picture.stored().bytes())
                .param("now", Timestamp.from(now))
                .param("by", by.value())
                .update();
    }

    /** Those of them that some edition shows. */
    List<TemplateFile> published(Collection<Sha256> hashes) {
        return db.sql(
                        """
                        select distinct on (hash) hash, media_type, bytes from catalog.picture
                        where hash = any(:hashes) and public_at is not null order by hash
                        """)
                .param("hashes", hashes.stream().map(Sha256::hex).toArray(String[]::new))
                .query((row, i) ->
                        new TemplateFile(
                                new Sha256(row.getString("hash")),
                                row.getString("media_type"),
                                row.getString("media_type").equals("image/png") ? "png" : "svg",
                                row.getLong("bytes")))
                .list();
    }

    /** Whether the issuer may use it: its own, or one that is public already. */
    boolean knows(OrganizationId issuer, Sha256 hash) {
        return db.sql(
                        """
                        select exists (select from catalog.picture
                            where hash = :hash and (issuer = :issuer or public_at is not null))
                        """)
                .param("hash", hash.hex())
                .param("issuer", issuer.value())
                .query(Boolean.class)
                .single();
    }

    /** An edition of the issuer shows it from now on, also one that somebody else brought. */
    void publish(OrganizationId issuer, Sha256 hash, PersonId by, Instant now) {
        db.sql(
                        """
                        insert into catalog.picture
                            (issuer, hash, media_type, bytes, added_at, added_by, public_at)
                        select :issuer, hash, media_type, bytes, :now, :by, :now
                        from catalog.picture where hash = :hash
                        order by issuer <> :issuer limit 1
                        on conflict (issuer, hash)
                            do update set public_at = coalesce(picture.public_at, excluded.public_at)
                        """)
                .param("issuer", issuer.value())
                .param("hash", hash.hex())
                .param("by", by.value())
                .param("now", Timestamp.from(now))
                .update();
    }
}
