package org.cairn.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.cairn.people.OrganizationId;
import org.cairn.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts decisions by who made them and why they differ. */
@Repository
class OverrideStore {

    private final JdbcClient db;

    OverrideStore(JdbcClient db) {
        this.db = db;
    }

    /** So many of one kind by one approver. */
    record Count(
            PersonId approver, boolean secondLook, Optional<Ruling.Reason> against, long number) {}

    List<Count> counts(Collection<OrganizationId> issuers, Instant from, Instant until) {
        return db.sql(
                        """
                        select d.approver, d.verdict = 'back-to-assessor' as second_look, d.against, count(*) as n
                        from review.decision d join review.submission s on s.id = d.submission
                        where d.at >= :from and d.at < :until and s.issuer = any (:issuers)
                        group by 1, 2, 3 order by 1
                        """)
                .param("from", Columns.at(from))
                .param("until", Columns.at(until))
                .param("issuers", Columns.uuids(issuers))
                .query(OverrideStore::count)
                .list();
    }

    private static Count count(ResultSet rs, int index) throws SQLException {
        return new Count(
                Columns.person(rs, "approver"),
                rs.getBoolean("second_look"),
                Optional.ofNullable(rs.getString("against")).map(Ruling.Reason::of),
                rs.getLong("n"));
    }
}
