package org.cairn.review;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.catalog.MicroCredentialId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Goes through what waits for somebody, once for the counts and the page: in a state ten thousand
 * wait.
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
     * @param order column of the submission by which the page is ordered
     */
    record Pool(String sql, Map<String, ?> params, String order) {}

    Waiting waiting(Pool pool, Optional<MicroCredentialId> one, int page, int size) {
        Map<MicroCredentialId, Long> counts = new HashMap<>();
        List<SubmissionId> shown = new ArrayList<>();
        db.sql(
                        "with waiting as materialized (select s.id, s.micro_credential, s."
                                + pool.order()
                                + " as at "
                                + pool.sql()
                                + """
                                ), shown as (
                                    select id from waiting
                                    where cast(:one as uuid) is null or micro_credential = :one
                                    order by at, id offset :offset limit :size)
                                select micro_credential, count(*) as n,
                                       array_agg(id) filter (where id in (select id from shown)) as ids
                                from waiting group by micro_credential
                                """)
                .params(pool.params())
                .param("one", one.map(MicroCredentialId::value).orElse(null))
                .param("offset", (page - 1) * size)
                .param("size", size)
                .query(rs -> {
                    counts.put(
                            new MicroCredentialId(Columns.uuid(rs, "micro_credential")),
                            rs.getLong("n"));
                    shown.addAll(ids(rs));
                });
        return new Waiting(counts, shown);
    }

    private static List<SubmissionId> ids(ResultSet rs) throws SQLException {
        Array ids = rs.getArray("ids");
        return ids == null
                ? List.of()
                : Arrays.stream((Long[]) ids.getArray()).map(SubmissionId::new).toList();
    }
}
