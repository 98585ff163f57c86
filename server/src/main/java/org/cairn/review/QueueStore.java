package org.cairn.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.catalog.EditionId;
import org.cairn.catalog.MicroCredentialId;
import org.cairn.people.OrganizationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The pool as one assessor may see it; a lease that is over does not hide anything. */
@Repository
class QueueStore {

    private static final String POOL =
            """
            from review.submission s
            where s.waiting_for = 'assessor' and s.issuer = any (:issuers) and s.educator <> :me
              and (s.school is null or s.school is distinct from :school)
              and not (:me = any (s.approvers)) and not (:me = any (s.readers))
              and\
            """;
    private static final String OPEN_TO_ME =
            " (s.assessor is null or s.assessor = :me or s.leased_until <= :now)";
    private static final String UNSEEN =
            " and s.begun_at is null and not exists ("
                    + "select from review.first_look l where l.submission = s.id and l.round = s.round)";
    private final JdbcClient db;
    private final WaitingStore waiting;

    QueueStore(JdbcClient db, WaitingStore waiting) {
        this.db = db;
        this.waiting = waiting;
    }

    /** Who asks, for what, and when. */
    record Asking(
            Assessor assessor, Collection<OrganizationId> issuers, QueueQuery query, Instant now) {}

    Waiting waiting(Asking asking, Optional<MicroCredentialId> one) {
        return waiting.waiting(lookedThrough(asking), one);
    }

    Map<MicroCredentialId, Long> counts(Asking asking) {
        return waiting.counts(lookedThrough(asking));
    }

    private static WaitingStore.Pool lookedThrough(Asking asking) {
        return new WaitingStore.Pool(pool(asking), params(asking), order(asking.query().which()));
    }

    /** The lines of these, of which the asking person may see all; what moved on is not there. */
    List<QueueRow> rows(Asking asking, List<SubmissionId> shown) {
        return db.sql(
                        """
                        select s.id, s.micro_credential, s.edition, s.issuer, s.attempt, s.handed_in_at, s.due_at,
                               case when s.assessor = :me and s.leased_until > :now then s.leased_until end as held_until,
                               exists (select from review.score c
                                       where c.submission = s.id and c.round = s.round and c.assessor = :me) as begun,
                               exists (select from review.decision d
                                       where d.submission = s.id and d.round = s.round) as came_back,
                               s.begun_at is null and not exists (
                                   select from review.first_look l
                                   where l.submission = s.id and l.round = s.round) as unchecked
                        from review.submission s where s.id = any (:shown) and s.waiting_for = 'assessor'
                        order by s.\
                        """
                                + order(asking.query().which())
                                + ", s.id")
                .param("me", asking.assessor().id().value())
                .param("now", Columns.at(asking.now()))
                .param("shown", Columns.numbers(shown))
                .query(QueueStore::row)
                .list();
    }

    /** The day of the first look follows the hand-in. */
    private static String order(QueueQuery.Which which) {
        return which == QueueQuery.Which.UNCHECKED ? "handed_in_at" : "due_at";
    }

    /** Only what was asked for stands in the statement, so that the database can plan for it. */
    private static String pool(Asking asking) {
        return POOL
                + switch (asking.query().which()) {
                    case ALL -> OPEN_TO_ME;
                    case UNCHECKED -> OPEN_TO_ME + UNSEEN;
                    case FREE -> " (s.assessor is null or s.leased_until <= :now)";
                    case MINE -> " s.assessor = :me and s.leased_until > :now";
                };
    }

    private static Map<String, Object> params(Asking asking) {
        Map<String, Object> params = new HashMap<>();
        params.put("issuers", Columns.uuids(asking.issuers()));
        params.put("me", asking.assessor().id().value());
        params.put("school", asking.assessor().school().map(OrganizationId::value).orElse(null));
        params.put("now", Columns.at(asking.now()));
        return params;
    }

    private static QueueRow row(ResultSet rs, int index) throws SQLException {
        Optional<Instant> heldUntil = Columns.maybeInstant(rs, "held_until");
        return new QueueRow(
                new SubmissionId(rs.getLong("id")),
                new MicroCredentialId(Columns.uuid(rs, "micro_credential")),
                new EditionId(rs.getString("edition")),
                new OrganizationId(Columns.uuid(rs, "issuer")),
                rs.getInt("attempt"),
                Columns.instant(rs, "handed_in_at"),
                Columns.instant(rs, "due_at"),
                heldUntil,
                rs.getBoolean("begun"),
                rs.getBoolean("came_back"),
                rs.getBoolean("unchecked"),
                Optional.empty());
    }
}
