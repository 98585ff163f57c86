package org.cairn.cohorts;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairn.platform.files.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps which files belong to sessions. */
@Repository
class SessionFileStore {

    private final JdbcClient db;

    SessionFileStore(JdbcClient db) {
        this.db = db;
    }

    private record Row(SessionId session, SharedFile file) {}

    /** In the order in which they were added; what has none is not there. */
    Map<SessionId, List<SharedFile>> of(Collection<SessionId> sessions) {
        return db
                .sql(
                        """
                        select * from cohorts.session_file where session = any (:sessions) order by added_at, hash
                        """)
                .param("sessions", sessions.stream().map(SessionId::value).toArray(UUID[]::new))
                .query((row, i) ->
                        new Row(
                                new SessionId(row.getObject("session", UUID.class)),
                                PostStore.file(row, i)))
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Row::session, Collectors.mapping(Row::file, Collectors.toList())));
    }

    void attach(SessionId session, SharedFile file, Instant now) {
        PostStore.with(
                        db.sql(
                                """
                                insert into cohorts.session_file (session, hash, media_type, ending, bytes, name, added_at)
                                values (:session, :hash, :type, :ending, :bytes, :name, :now)
                                """),
                        file,
                        now)
                .param("session", session.value())
                .update();
    }

    boolean detach(SessionId session, Sha256 hash) {
        return db.sql("delete from cohorts.session_file where session = :session and hash = :hash")
                        .param("session", session.value())
                        .param("hash", hash.hex())
                        .update()
                == 1;
    }
}
