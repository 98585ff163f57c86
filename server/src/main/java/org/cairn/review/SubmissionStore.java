package org.cairn.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.cairn.awards.AwardId;
import org.cairn.catalog.Definition;
import org.cairn.catalog.Edition;
import org.cairn.catalog.EditionId;
import org.cairn.catalog.MicroCredentialId;
import org.cairn.people.OrganizationId;
import org.cairn.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The one row that each submission has. */
@Repository
class SubmissionStore {

    private static final String ROW =
            """
            select id, educator, school, micro_credential, edition, issuer, path, stage, due_at, attempt, round, version,
                   started_at, changed_at, handed_in_at, begun_at, assessor, leased_until, ended_at, reason, award,
                   assessors, approvers, readers
            from review.submission
            """;

    private final JdbcClient db;

    SubmissionStore(JdbcClient db) {
        this.db = db;
    }

    /** A row as it lies in the table. */
    record Row(
            Facts facts,
            Stage stage,
            Instant changedAt,
            Optional<Promise> promise,
            Optional<Instant> begunAt,
            Optional<Lease> lease,
            Optional<Instant> endedAt,
            String reason,
            Optional<AwardId> award) {

        Promise promised() {
            return promise.orElseThrow();
        }

        Instant ended() {
            return endedAt.orElseThrow();
        }
    }

    /** Begins a draft, or answers nothing when the person has an open one already. */
    Optional<SubmissionId> insert(PersonId educator, Edition edition, Instant now) {
        return db.sql(
                        """
                        insert into review.submission
                               (educator, micro_credential, edition, issuer, pilot, stage, waiting_for, attempt, round, version, started_at, changed_at)
                        values (:educator, :microCredential, :edition, :issuer, :pilot, 'draft', 'educator', 1, 0, 1, :now, :now)
                        on conflict (educator, micro_credential) where stage not in ('awarded', 'withdrawn') do nothing
                        returning id
                        """)
                .param("educator", educator.value())
                .param("microCredential", edition.microCredential().value())
                .param("edition", edition.id().value())
                .param("issuer", edition.issuer().value())
                .param("pilot", edition.isPilot())
                .param("now", Columns.at(now))
                .query(Long.class)
                .optional()
                .map(SubmissionId::new);
    }

    Optional<Row> find(SubmissionId id) {
        return one(ROW + " where id = :id", id, null);
    }

    Optional<Row> ofEducator(PersonId educator, SubmissionId id) {
        return one(ROW + " where id = :id and educator = :educator", id, educator);
    }

    /** The same, and nobody else changes it until this transaction ends. */
    Optional<Row> lockOfEducator(PersonId educator, SubmissionId id) {
        return one(ROW + " where id = :id and educator = :educator for update", id, educator);
    }

    /** Nobody else steps on until this transaction ends. */
    Optional<Row> lock(SubmissionId id) {
        return one(ROW + " where id = :id for update", id, null);
    }

    /** The same for many writers of its draft at once, none of whom changes the row. */
    Optional<Row> holdOfEducator(PersonId educator, SubmissionId id) {
        return one(ROW + " where id = :id and educator = :educator for share", id, educator);
    }

    Optional<Row> latest(PersonId educator, MicroCredentialId microCredential) {
        return db.sql(
                        ROW
                                + """
                                where educator = :educator and micro_credential = :microCredential
                                order by stage in ('awarded', 'withdrawn'), id desc limit 1
                                """)
                .param("educator", educator.value())
                .param("microCredential", microCredential.value())
                .query(SubmissionStore::row)
                .optional();
    }

    List<Row> ofEducator(PersonId educator, int offset, int limit) {
        return db.sql(
                        ROW
                                + """
                                where educator = :educator
                                order by changed_at desc, id desc offset :offset limit :limit
                                """)
                .param("educator", educator.value())
                .param("offset", offset)
                .param("limit", limit)
                .query(SubmissionStore::row)
                .list();
    }

    /** Writes the next state over the one that was seen; false when somebody was quicker. */
    boolean save(Submission next, Row columns, Instant now) {
        Facts facts = next.facts();
        return db.sql(
                                """
                                update review.submission
                                set edition = :edition, path = :path, stage = :stage, waiting_for = :waitingFor, due_at = :dueAt, attempt = :attempt, round = :round,
                                    version = version + 1, changed_at = :now, school = :school, handed_in_at = :handedInAt,
                                    begun_at = :begunAt, assessor = :assessor, leased_until = :leasedUntil, ended_at = :endedAt,
                                    reason = :reason, award = :award, flagged = :flagged, advice = :advice,
                                    assessors = cast(:assessors as uuid[]), approvers = cast(:approvers as uuid[]) where id = :id and version = :version
                                """)
                        .param("id", facts.id().value())
                        .param("version", facts.version())
                        .param("edition", facts.edition().value())
                        .param("path", facts.path().map(Definition.Path::code).orElse(null))
                        .param("stage", next.stage().code())
                        .param("waitingFor", next.waitingFor().code())
                        .param("dueAt", Columns.at(next.dueAt()))
                        .param("attempt", facts.attempt())
                        .param("round", facts.round())
                        .param("now", Columns.at(now))
                        .param("school", facts.school().map(OrganizationId::value).orElse(null))
                        .param("handedInAt", Columns.at(columns.promise().map(Promise::handedInAt)))
                        .param("begunAt", Columns.at(columns.begunAt()))
                        .param(
                                "assessor",
                                columns.lease().map(lease -> lease.holder().value()).orElse(null))
                        .param("leasedUntil", Columns.at(columns.lease().map(Lease::until)))
                        .param("endedAt", Columns.at(columns.endedAt()))
                        .param("reason", columns.reason())
                        .param("award", columns.award().map(AwardId::value).orElse(null))
                        .param("flagged", recommendation(next).map(r -> r.flagged()).orElse(false))
                        .param(
                                "advice",
                                recommendation(next).map(r -> r.value().code()).orElse(null))
                        .param("assessors", Columns.array(facts.assessors()))
                        .param("approvers", Columns.array(facts.approvers()))
                        .update()
                == 1;
    }

    /** Remembers who may have read it, which is no step of the work itself. */
    void readBy(SubmissionId id, Collection<PersonId> readers) {
        db.sql(
                        """
                        update review.submission set readers =
                            array(select distinct one from unnest(readers || cast(:readers as uuid[])) one)
                        where id = :id
                        """)
                .param("id", id.value())
                .param("readers", Columns.array(readers))
                .update();
    }

    private static Optional<Recommendation> recommendation(Submission submission) {
        return submission instanceof Recommended recommended
                ? Optional.of(recommended.recommendation())
                : Optional.empty();
    }

    private Optional<Row> one(String sql, SubmissionId id, @Nullable PersonId educator) {
        JdbcClient.StatementSpec statement = db.sql(sql).param("id", id.value());
        return (educator == null ? statement : statement.param("educator", educator.value()))
                .query(SubmissionStore::row)
                .optional();
    }

    private static Row row(ResultSet rs, int index) throws SQLException {
        Optional<Instant> handedInAt = Columns.maybeInstant(rs, "handed_in_at");
        Optional<Instant> dueAt = Columns.maybeInstant(rs, "due_at");
        Optional<Instant> until = Columns.maybeInstant(rs, "leased_until");
        return new Row(
                facts(rs),
                Stage.of(rs.getString("stage")),
                Columns.instant(rs, "changed_at"),
                handedInAt.flatMap(at -> dueAt.map(due -> new Promise(at, due))),
                Columns.maybeInstant(rs, "begun_at"),
                Columns.maybePerson(rs, "assessor")
                        .flatMap(holder -> until.map(end -> new Lease(holder, end))),
                Columns.maybeInstant(rs, "ended_at"),
                rs.getString("reason"),
                Optional.ofNullable(rs.getString("award")).map(AwardId::new));
    }

    private static Facts facts(ResultSet rs) throws SQLException {
        return new Facts(
                new SubmissionId(rs.getLong("id")),
                Columns.person(rs, "educator"),
                Columns.maybeOrganization(rs, "school"),
                new MicroCredentialId(Columns.uuid(rs, "micro_credential")),
                new EditionId(rs.getString("edition")),
                new OrganizationId(Columns.uuid(rs, "issuer")),
                Optional.ofNullable(rs.getString("path")).map(Definition.Path::of),
                rs.getInt("attempt"),
                rs.getInt("round"),
                Columns.instant(rs, "started_at"),
                rs.getLong("version"),
                Columns.people(rs, "assessors"),
                Columns.people(rs, "approvers"),
                Columns.people(rs, "readers"));
    }
}
