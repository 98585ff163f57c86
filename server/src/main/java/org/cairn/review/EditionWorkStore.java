package org.cairn.review;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.cairn.catalog.EditionId;
import org.cairn.catalog.MicroCredentialId;
import org.cairn.catalog.UnderWay;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts what is under way on each edition, for those who publish the next one. */
@Repository
class EditionWorkStore implements UnderWay {

    private final JdbcClient db;

    EditionWorkStore(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Map<EditionId, Work> on(Collection<MicroCredentialId> microCredentials) {
        Map<EditionId, Work> work = new HashMap<>();
        db.sql(
                        """
                        select edition, count(*) filter (where stage = 'draft' and round = 0) as free,
                            count(*) filter (where stage <> 'draft' or round > 0) as bound
                        from review.submission
                        where micro_credential = any(:ids) and stage not in ('awarded', 'withdrawn')
                        group by edition
                        """)
                .param(
                        "ids",
                        microCredentials.stream()
                                .map(MicroCredentialId::value)
                                .toArray(UUID[]::new))
                .query(row -> {
                    work.put(
                            new EditionId(row.getString("edition")),
                            new Work(row.getInt("free"), row.getInt("bound")));
                });
        return work;
    }
}
