package org.cairn.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.catalog.EditionId;
import org.cairn.catalog.MicroCredentialId;
import org.cairn.catalog.Score;
import org.cairn.people.OrganizationId;
import org.cairn.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What waits for a decision, as one approver may see it. */
@Repository
class DeskStore {

    private static final String DESK =
            """
            from review.submission s
            where s.waiting_for = 'approver' and s.issuer = any (:issuers) and s.educator <> :me
              and not (:me = any (s.assessors)) and not (:me = any (s.readers))
              and (cast(:value as text) is null or s.advice = :value)
              and (not :flaggedOnly or s.flagged)
            """;

    private final JdbcClient db;
    private final WaitingStore waiting;

    DeskStore(JdbcClient db, WaitingStore waiting) {
        this.db = db;
        this.waiting = waiting;
    }

    /** Who asks and for what. */
    record Asking(PersonId approver, Collection<OrganizationId> issuers, DeskQuery query) {}

    Waiting waiting(Asking asking, Optional<MicroCredentialId> one) {
        return waiting.waiting(lookedThrough(asking), one);
    }

    Map<MicroCredentialId, Long> counts(Asking asking) {
        return waiting.counts(lookedThrough(asking));
    }

    private static WaitingStore.Pool lookedThrough(Asking asking) {
        return new WaitingStore.Pool(DESK, params(asking), "due_at");
    }

    List<DeskRow> rows(List<SubmissionId> shown) {
        Map<SubmissionId, Map<String, Score>> scores = scores(shown);
        return db
                .sql(
                        """
                        select s.id, s.educator, s.micro_credential, s.edition, s.attempt, s.handed_in_at, s.due_at,
                               s.flagged, r.assessor, r.value, r.proposal
                        from review.submission s
                        join lateral (select assessor, value, proposal from review.recommendation r
                                      where r.submission = s.id and r.round = s.round order by turn desc limit 1) r on true
                        where s.id = any (:shown) and s.waiting_for = 'approver'
                        order by s.due_at, s.id
                        """)
                .param("shown", Columns.numbers(shown))
                .query(DeskStore::row)
                .list()
                .stream()
                .map(row -> row.with(scores.getOrDefault(row.id(), Map.of())))
                .toList();
    }

    private Map<SubmissionId, Map<String, Score>> scores(List<SubmissionId> ids) {
        Map<SubmissionId, Map<String, Score>> scores = new HashMap<>();
        if (ids.isEmpty()) {
            return scores;
        }
        db.sql(
                        """
                        select m.submission, m.criterion, m.level from review.mark m
                        join review.submission s on s.id = m.submission and s.round = m.round
                        where m.submission in (:ids)
                          and m.turn = (select max(turn) from review.recommendation r
                                        where r.submission = m.submission and r.round = m.round)
                        """)
                .param("ids", ids.stream().map(SubmissionId::value).toList())
                .query(rs -> {
                    scores.computeIfAbsent(
                                    new SubmissionId(rs.getLong("submission")),
                                    id -> new HashMap<>())
                            .put(rs.getString("criterion"), Columns.score(rs));
                });
        return scores;
    }

    private static Map<String, Object> params(Asking asking) {
        Map<String, Object> params = new HashMap<>();
        params.put("issuers", Columns.uuids(asking.issuers()));
        params.put("me", asking.approver().value());
        params.put("value", asking.query().value().map(Recommendation.Value::code).orElse(null));
        params.put("flaggedOnly", asking.query().flaggedOnly());
        return params;
    }

    private static DeskRow row(ResultSet rs, int index) throws SQLException {
        return new DeskRow(
                new SubmissionId(rs.getLong("id")),
                Columns.person(rs, "educator"),
                Columns.person(rs, "assessor"),
                new MicroCredentialId(Columns.uuid(rs, "micro_credential")),
                new EditionId(rs.getString("edition")),
                rs.getInt("attempt"),
                Columns.instant(rs, "handed_in_at"),
                Columns.instant(rs, "due_at"),
                Recommendation.Value.of(rs.getString("value")),
                Optional.ofNullable(rs.getString("proposal")).map(Recommendation.Value::of),
                rs.getBoolean("flagged"),
                Map.of());
    }
}
