package org.cairn.review;

import java.time.Instant;
import org.cairn.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which rounds somebody has looked through. */
@Repository
class FirstLookStore {

    private final JdbcClient db;

    FirstLookStore(JdbcClient db) {
        this.db = db;
    }

    /** Whether it is the first; a second look changes nothing. */
    boolean add(Facts facts, PersonId checker, Instant now) {
        return db.sql(
                                """
                                insert into review.first_look (submission, round, checker, at)
                                values (:submission, :round, :checker, :now) on conflict do nothing
                                """)
                        .param("submission", facts.id().value())
                        .param("round", facts.round())
                        .param("checker", checker.value())
                        .param("now", Columns.at(now))
                        .update()
                == 1;
    }

    boolean isThere(Facts facts) {
        return db.sql(
                        """
                        select exists (select from review.first_look where submission = :submission and round = :round)
                        """)
                .param("submission", facts.id().value())
                .param("round", facts.round())
                .query(Boolean.class)
                .single();
    }
}
