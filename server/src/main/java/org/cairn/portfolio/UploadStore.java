package org.cairn.portfolio;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cairn.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what is known of uploads in pieces until they are finished. */
@Component
class UploadStore {

    private final JdbcClient db;

    UploadStore(JdbcClient db) {
        this.db = db;
    }

    void add(Upload upload, Instant at) {
        db.sql(
                        """
                        insert into portfolio.upload (id, owner, title, note, replaces, file_name, bytes, touched_at)
                        values (:id, :owner, :title, :note, :replaces, :fileName, :bytes, :at)
                        """)
                .param("id", upload.id().value())
                .param("owner", upload.owner().value())
                .param("title", upload.label().title())
                .param("note", upload.label().note())
                .param("replaces", upload.label().replaces().map(ArtifactId::value).orElse(null))
                .param("fileName", upload.fileName())
                .param("bytes", upload.bytes())
                .param("at", Timestamp.from(at))
                .update();
    }

    Optional<Upload> find(PersonId owner, UploadId id) {
        return db.sql(
                        """
                        select title, note, replaces, file_name, bytes
                          from portfolio.upload
                         where id = :id and owner = :owner
                        """)
                .param("id", id.value())
                .param("owner", owner.value())
                .query((row, n) ->
                        new Upload(
                                id,
                                owner,
                                new Label(
                                        row.getString(1),
                                        row.getString(2),
                                        Optional.ofNullable(row.getObject(3, UUID.class))
                                                .map(ArtifactId::new)),
                                row.getString(4),
                                row.getLong(5)))
                .optional();
    }

    long countOf(PersonId owner) {
        return db.sql("select count(*) from portfolio.upload where owner = :owner")
                .param("owner", owner.value())
                .query(Long.class)
                .single();
    }

    void touch(UploadId id, Instant at) {
        db.sql("update portfolio.upload set touched_at = :at where id = :id")
                .param("at", Timestamp.from(at))
                .param("id", id.value())
                .update();
    }

    /** Whether it was there: of two who finish at once only one succeeds. */
    boolean remove(UploadId id) {
        return db.sql("delete from portfolio.upload where id = :id")
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /** Uploads that nobody went on with. */
    List<UploadId> untouchedSince(Instant time) {
        return db.sql("select id from portfolio.upload where touched_at < :time limit 100")
                .param("time", Timestamp.from(time))
                .query((row, n) -> new UploadId(row.getObject(1, UUID.class)))
                .list();
    }
}
