package org.cairn.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cairn.people.OrganizationId;
import org.cairn.people.PersonId;
import org.cairn.platform.files.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps which files are templates, of whom, and of what type. */
@Repository
class TemplateStore {

    private final JdbcClient db;

    TemplateStore(JdbcClient db) {
        this.db = db;
    }

    /** Whether it was not there before. */
    boolean add(OrganizationId issuer, TemplateFile file, PersonId by, Instant now) {
        return db.sql(
                                """
                                insert into catalog.template (issuer, hash, media_type, ending, bytes, added_at, added_by)
                                values (:issuer, :hash, :type, :ending, :bytes, :now, :by)
                                on conflict (issuer, hash) do nothing
                                """)
                        .param("issuer", issuer.value())
                        .param("hash", file.hash().hex())
                        .param("type", file.mediaType())
                        .param("ending", file.ending())
                        .param("bytes", file.bytes())
                        .param("now", Timestamp.from(now))
                        .param("by", by.value())
                        .update()
                == 1;
    }

    /** Those of them that the issuer may give out: its own, and what is public already. */
    Map<Sha256, TemplateFile> known(OrganizationId issuer, Collection<Sha256> hashes) {
        return db
                .sql(
                        """
                        select distinct on (hash) hash, media_type, ending, bytes from catalog.template
                        where hash = any(:hashes) and (issuer = :issuer or public_at is not null) order by hash
                        """)
                .param("hashes", hex(hashes))
                .param("issuer", issuer.value())
                .query(TemplateStore::file)
                .list()
                .stream()
                .collect(Collectors.toMap(TemplateFile::hash, Function.identity()));
    }

    /** Those of them that some edition names. */
    Map<Sha256, TemplateFile> published(Collection<Sha256> hashes) {
        return db
                .sql(
                        """
                        select distinct on (hash) hash, media_type, ending, bytes from catalog.template
                        where hash = any(:hashes) and public_at is not null order by hash
                        """)
                .param("hashes", hex(hashes))
                .query(TemplateStore::file)
                .list()
                .stream()
                .collect(Collectors.toMap(TemplateFile::hash, Function.identity()));
    }

    /** An edition of the issuer names them from now on. */
    void publish(OrganizationId issuer, Collection<TemplateFile> files, PersonId by, Instant now) {
        files.forEach(file -> add(issuer, file, by, now));
        db.sql(
                        """
                        update catalog.template set public_at = :now
                        where issuer = :issuer and hash = any(:hashes) and public_at is null
                        """)
                .param("issuer", issuer.value())
                .param("hashes", hex(files.stream().map(TemplateFile::hash).toList()))
                .param("now", Timestamp.from(now))
                .update();
    }

    private static String[] hex(Collection<Sha256> hashes) {
        return hashes.stream().map(Sha256::hex).toArray(String[]::new);
    }

    private static TemplateFile file(ResultSet row, int number) throws SQLException {
        return new TemplateFile(
                new Sha256(row.getString("hash")),
                row.getString("media_type"),
                row.getString("ending"),
                row.getLong("bytes"));
    }
}
