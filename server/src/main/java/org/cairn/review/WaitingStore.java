package org.cairn.review;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.cairn.catalog.MicroCredentialId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Goes through what waits for somebody, most urgent first and not to the end: in a state ten
 * thousand wait.
 */
@Repository
class WaitingStore {

    private final JdbcClient db;

    WaitingStore(JdbcClient db) {
        this.db = db;
    }

    /**
     * What is looked through.
     *
     * @param sql from and where; the submission is {@code s}
     * @param params what stands in it
     * @param order column of the submission by which it is urgent
     */
    record Pool(String sql, Map<String, ?> params, String order) {

        private String about(Optional<MicroCredentialId> one) {
            return one.isPresent() ? sql + " and s.micro_credential = :one " : sql;
        }

        private Map<String, Object> params(Optional<MicroCredentialId> one) {
            Map<String, Object> all = new HashMap<>(params);
            one.ifPresent(id -> all.put("one", id.value()));
            return all;
        }
    }

    /** Of one micro-credential or of all. */
    Waiting waiting(Pool pool, Optional<MicroCredentialId> one) {
        return new Waiting(
                db.sql(
                                "select s.id, s.micro_credential "
                                        + pool.about(one)
                                        + " order by s."
                                        + pool.order()
                                        + ", s.id limit "
                                        + (Waiting.MOST + 1))
                        .params(pool.params(one))
                        .query((rs, index) ->
                                new Waiting.Line(
                                        new SubmissionId(rs.getLong("id")),
                                        new MicroCredentialId(
                                                Columns.uuid(rs, "micro_credential"))))
                        .list());
    }

    /** Of all that waits, to the end. */
    Map<MicroCredentialId, Long> counts(Pool pool) {
        Map<MicroCredentialId, Long> counts = new HashMap<>();
        db.sql("select s.micro_credential, count(*) as n " + pool.sql() + " group by 1")
                .params(pool.params())
                .query(rs -> {
                    counts.put(
                            new MicroCredentialId(Columns.uuid(rs, "micro_credential")),
                            rs.getLong("n"));
                });
        return counts;
    }
}
