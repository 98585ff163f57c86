package org.cairn.awards;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cairn.catalog.EditionId;
import org.cairn.catalog.MicroCredentialId;
import org.cairn.people.OrganizationId;
import org.cairn.people.PersonId;
import org.cairn.platform.database.BinaryRows;
import org.cairn.platform.database.BulkCopy;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the register. */
@Repository
class AwardStore {

    private static final String SELECT =
            """
            select a.id, a.earner, a.micro_credential, a.edition, a.issuer, a.submission, a.attempt, a.issued_at, a.valid_until,
                a.can_suspend, s.at as suspended_at, s.code as suspended_code, s.reason as suspended_reason, s.by as suspended_by,
                r.at as revoked_at, r.code as revoked_code, r.reason, r.by as revoked_by, a.earner_name, a.title
            from awards.award a left join awards.revocation r on r.award = a.id
                left join awards.suspended s on s.award = a.id
            """;

    private final JdbcClient db;
    private final BulkCopy copy;

    AwardStore(JdbcClient db, BulkCopy copy) {
        this.db = db;
        this.copy = copy;
    }

    /** All that is kept of a new award besides the award itself. */
    record New(
            AwardDetails details,
            StatusLists.Place place,
            String sought,
            PersonId decidedBy,
            byte[] credential,
            Optional<Gaps> gaps) {}

    /**
     * What was taken out of a credential.
     *
     * @param words number of the common words
     * @param issuerAt how much of the rest comes before the issuer
     * @param achievementAt how much of it comes before the achievement
     */
    record Gaps(long words, int issuerAt, int achievementAt) {}

    /** Rows to be added, as PostgreSQL takes them. */
    static BinaryRows rows(List<New> all) {
        BinaryRows rows = new BinaryRows();
        all.forEach(one -> add(rows, one));
        return rows;
    }

    private static void add(BinaryRows rows, New it) {
        Award award = it.details().award();
        rows.row(21)
                .text(award.id().value())
                .uuid(award.earner().value())
                .uuid(award.microCredential().value())
                .text(award.edition().value())
                .uuid(award.issuer().value())
                .number(award.submission())
                .number(award.attempt())
                .time(award.issuedAt())
                .time(award.validUntil())
                .flag(true)
                .number(it.place().list())
                .number(it.place().index())
                .text(it.details().earnerName())
                .text(it.details().title())
                .text(it.sought())
                .uuid(it.decidedBy().value())
                .json(DetailsJson.write(it.details()))
                .bytes(it.credential());
        it.gaps()
                .ifPresentOrElse(
                        gaps ->
                                rows.number(gaps.words())
                                        .number(gaps.issuerAt())
                                        .number(gaps.achievementAt()),
                        () -> rows.nothing().nothing().nothing());
    }

    void add(BinaryRows rows) {
        copy.copyIn(
                """
                copy awards.award (id, earner, micro_credential, edition, issuer, submission, attempt, issued_at,
                    valid_until, can_suspend, status_list, status_index, earner_name, title, sought, decided_by, details, credential,
                    common_words, issuer_at, achievement_at)
                from stdin with (format binary)
                """,
                rows);
    }

    Optional<Award> find(AwardId id) {
        return db.sql(SELECT + "where a.id = :id")
                .param("id", id.value())
                .query(AwardStore::award)
                .optional();
    }

    Optional<Award> ofSubmission(long submission) {
        return db.sql(SELECT + "where a.submission = :submission")
                .param("submission", submission)
                .query(AwardStore::award)
                .optional();
    }

    List<Award> ofSubmissions(Collection<Long> submissions) {
        return db.sql(SELECT + "where a.submission = any(:submissions)")
                .param("submissions", submissions.toArray(Long[]::new))
                .query(AwardStore::award)
                .list();
    }

    Optional<AwardDetails> details(AwardId id) {
        return db.sql("select details::text from awards.award where id = :id")
                .param("id", id.value())
                .query(String.class)
                .optional()
                .flatMap(text ->
                        db.sql(SELECT + "where a.id = :id")
                                .param("id", id.value())
                                .query((rs, index) ->
                                        DetailsJson.read(
                                                award(rs, index),
                                                rs.getString("earner_name"),
                                                rs.getString("title"),
                                                text))
                                .optional());
    }

    List<Award> all(Collection<AwardId> ids) {
        return db.sql(SELECT + "where a.id = any(:ids)")
                .param("ids", ids.stream().map(AwardId::value).toArray(String[]::new))
                .query(AwardStore::award)
                .list();
    }

    List<Award> ofEarners(Collection<PersonId> earners, int offset, int limit) {
        return db.sql(
                        SELECT
                                + """
                                where a.earner = any(:earners)
                                order by a.issued_at desc, a.id offset :offset limit :limit
                                """)
                .param("earners", earners.stream().map(PersonId::value).toArray(UUID[]::new))
                .param("offset", offset)
                .param("limit", limit)
                .query(AwardStore::award)
                .list();
    }

    List<Award> issuedBetween(Instant from, Instant to) {
        return db.sql(
                        SELECT
                                + """
                                where a.issued_at >= :from and a.issued_at < :to order by a.issued_at, a.id
                                """)
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .query(AwardStore::award)
                .list();
    }

    long countOfEarners(Collection<PersonId> earners) {
        return db.sql("select count(*) from awards.award where earner = any(:earners)")
                .param("earners", earners.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(Long.class)
                .single();
    }

    static Award award(ResultSet rs, int index) throws SQLException {
        return new Award(
                new AwardId(rs.getString("id")),
                new PersonId(rs.getObject("earner", UUID.class)),
                new MicroCredentialId(rs.getObject("micro_credential", UUID.class)),
                new EditionId(rs.getString("edition")),
                new OrganizationId(rs.getObject("issuer", UUID.class)),
                rs.getLong("submission"),
                rs.getInt("attempt"),
                rs.getTimestamp("issued_at").toInstant(),
                instant(rs.getTimestamp("valid_until")),
                rs.getBoolean("can_suspend"),
                suspension(rs),
                revocation(rs));
    }

    private static Optional<Suspension> suspension(ResultSet rs) throws SQLException {
        Optional<Instant> at = instant(rs.getTimestamp("suspended_at"));
        if (at.isEmpty()) {
            return Optional.empty();
        }
        Grounds grounds = grounds(rs.getString("suspended_code"), rs.getString("suspended_reason"));
        return Optional.of(
                new Suspension(
                        at.get(), grounds, new PersonId(rs.getObject("suspended_by", UUID.class))));
    }

    private static Optional<Revocation> revocation(ResultSet rs) throws SQLException {
        Optional<Instant> at = instant(rs.getTimestamp("revoked_at"));
        if (at.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Revocation(
                        at.get(),
                        grounds(rs.getString("revoked_code"), rs.getString("reason")),
                        new PersonId(rs.getObject("revoked_by", UUID.class))));
    }

    private static Grounds grounds(String code, String words) {
        return new Grounds(Grounds.Code.of(code).orElse(Grounds.Code.OTHER), words);
    }

    private static Optional<Instant> instant(@Nullable Timestamp time) {
        return Optional.ofNullable(time).map(Timestamp::toInstant);
    }
}
