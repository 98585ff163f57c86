package org.cairn.review;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cairn.catalog.MicroCredentialId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds work that is under way, and when work was handed in. */
@Repository
class OpenWorkStore {

    private final JdbcClient db;

    OpenWorkStore(JdbcClient db) {
        this.db = db;
    }

    List<OpenWork.Line> on(MicroCredentialId microCredential) {
        return db.sql(
                        """
                        select educator, id from review.submission
                        where micro_credential = :id and stage not in ('awarded', 'withdrawn')
                        order by id
                        """)
                .param("id", microCredential.value())
                .query((rs, number) ->
                        new OpenWork.Line(
                                Columns.person(rs, "educator"), new SubmissionId(rs.getLong("id"))))
                .list();
    }

    Map<Long, Instant> handedIn(Collection<Long> submissions) {
        Map<Long, Instant> last = new HashMap<>();
        db.sql(
                        """
                        select submission, max(handed_in_at) as at from review.round
                        where submission = any(:ids) group by submission
                        """)
                .param("ids", submissions.toArray(Long[]::new))
                .query(rs -> {
                    last.put(rs.getLong("submission"), Columns.instant(rs, "at"));
                });
        return last;
    }
}
