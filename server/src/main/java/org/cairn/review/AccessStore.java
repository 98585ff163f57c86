package org.cairn.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cairn.catalog.EditionId;
import org.cairn.catalog.MicroCredentialId;
import org.cairn.people.PersonId;
import org.cairn.platform.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who may read which work until when, who looked, and what they wrote. */
@Repository
class AccessStore {

    private static final String ACCESS =
            """
            select a.id, a.submission, a.educator, a.reader, a.tie, a.feedback, a.question, a.opened_at, a.last_day,
                   a.until, a.ended_at
            """;

    private final JdbcClient db;

    AccessStore(JdbcClient db) {
        this.db = db;
    }

    void add(Access access) {
        db.sql(
                        """
                        insert into review.access
                               (id, submission, educator, reader, tie, feedback, question, opened_at, last_day, until)
                        values (:id, :submission, :educator, :reader, :tie, :feedback, :question, :openedAt, :lastDay, :until)
                        """)
                .param("id", access.id().value())
                .param("submission", access.submission().value())
                .param("educator", access.educator().value())
                .param("reader", access.reader().value())
                .param("tie", access.tie().code())
                .param("feedback", access.feedback())
                .param("question", access.question())
                .param("openedAt", Columns.at(access.openedAt()))
                .param("lastDay", access.lastDay())
                .param("until", Columns.at(access.until()))
                .update();
    }

    /** All of one submission, the latest first. */
    List<Access> of(SubmissionId submission) {
        return db.sql(
                        ACCESS
                                + """
                                from review.access a where a.submission = :submission order by a.opened_at desc, a.id desc
                                """)
                .param("submission", submission.value())
                .query(AccessStore::access)
                .list();
    }

    Optional<Access> find(AccessId id) {
        return db.sql(ACCESS + "from review.access a where a.id = :id")
                .param("id", id.value())
                .query(AccessStore::access)
                .optional();
    }

    /** The same, and it is not ended until this transaction ends. */
    Optional<Access> hold(AccessId id) {
        return db.sql(ACCESS + "from review.access a where a.id = :id for share")
                .param("id", id.value())
                .query(AccessStore::access)
                .optional();
    }

    /** False where it has ended before. */
    boolean end(AccessId id, Instant at) {
        return db.sql("update review.access set ended_at = :at where id = :id and ended_at is null")
                        .param("id", id.value())
                        .param("at", Columns.at(at))
                        .update()
                == 1;
    }

    /** Everyone to whom it was ever opened. */
    Set<PersonId> readers(SubmissionId submission) {
        return new HashSet<>(
                db.sql("select distinct reader from review.access where submission = :submission")
                        .param("submission", submission.value())
                        .query((rs, index) -> Columns.person(rs, "reader"))
                        .list());
    }

    /**
     * What is open to somebody.
     *
     * @param lookedAt when the reader last looked
     * @param notes how many the reader wrote
     */
    record Row(
            Access access,
            MicroCredentialId microCredential,
            EditionId edition,
            Optional<Instant> lookedAt,
            int notes) {}

    /** Of work that goes on, the latest first. */
    List<Row> openTo(PersonId reader, Instant now, int most) {
        return db.sql(
                        ACCESS
                                + """
                                , s.micro_credential, s.edition,
                                (select max(l.at) from review.access_look l where l.access = a.id) as looked_at,
                                (select count(*) from review.access_note n where n.access = a.id) as notes
                                from review.access a join review.submission s on s.id = a.submission
                                where a.reader = :reader and a.ended_at is null and a.until > :now
                                  and s.stage not in ('awarded', 'withdrawn')
                                order by a.opened_at desc, a.id limit :most
                                """)
                .param("reader", reader.value())
                .param("now", Columns.at(now))
                .param("most", most)
                .query((rs, index) ->
                        new Row(
                                access(rs, index),
                                new MicroCredentialId(Columns.uuid(rs, "micro_credential")),
                                new EditionId(rs.getString("edition")),
                                Columns.maybeInstant(rs, "looked_at"),
                                rs.getInt("notes")))
                .list();
    }

    /** Once an hour. */
    void look(AccessId id, Instant at) {
        db.sql(
                        """
                        insert into review.access_look (access, hour, at) values (:id, :hour, :at) on conflict do nothing
                        """)
                .param("id", id.value())
                .param("hour", Columns.at(at.truncatedTo(ChronoUnit.HOURS)))
                .param("at", Columns.at(at))
                .update();
    }

    /** When each of them was looked at, the latest first. */
    Map<AccessId, List<Instant>> looks(SubmissionId submission) {
        Map<AccessId, List<Instant>> looks = new HashMap<>();
        db.sql(
                        """
                        select l.access, l.at from review.access_look l join review.access a on a.id = l.access
                        where a.submission = :submission order by l.at desc
                        """)
                .param("submission", submission.value())
                .query(rs -> {
                    looks.computeIfAbsent(
                                    new AccessId(Columns.uuid(rs, "access")),
                                    id -> new ArrayList<>())
                            .add(Columns.instant(rs, "at"));
                });
        return looks;
    }

    /** False where the same words stand there already. */
    boolean write(AccessId id, String part, String words, Instant at) {
        UUID note = Ids.next();
        return db.sql(
                                """
                                insert into review.access_note (id, access, part, words, at)
                                values (:id, :access, :part, :words, :at) on conflict do nothing
                                """)
                        .param("id", note)
                        .param("access", id.value())
                        .param("part", part)
                        .param("words", words)
                        .param("at", Columns.at(at))
                        .update()
                == 1;
    }

    int notes(AccessId id) {
        return db.sql("select count(*) from review.access_note where access = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    /** All that was written about one submission, the latest first. */
    List<AccessNote> notes(SubmissionId submission) {
        return db.sql(
                        """
                        select n.access, a.reader, a.tie, n.part, n.words, n.at
                        from review.access_note n join review.access a on a.id = n.access
                        where a.submission = :submission order by n.at desc, n.id desc
                        """)
                .param("submission", submission.value())
                .query(AccessStore::note)
                .list();
    }

    private static AccessNote note(ResultSet rs, int index) throws SQLException {
        return new AccessNote(
                new AccessId(Columns.uuid(rs, "access")),
                Columns.person(rs, "reader"),
                Tie.of(rs.getString("tie")),
                rs.getString("part"),
                rs.getString("words"),
                Columns.instant(rs, "at"));
    }

    private static Access access(ResultSet rs, int index) throws SQLException {
        return new Access(
                new AccessId(Columns.uuid(rs, "id")),
                new SubmissionId(rs.getLong("submission")),
                Columns.person(rs, "educator"),
                Columns.person(rs, "reader"),
                Tie.of(rs.getString("tie")),
                rs.getBoolean("feedback"),
                rs.getString("question"),
                Columns.instant(rs, "opened_at"),
                rs.getObject("last_day", LocalDate.class),
                Columns.instant(rs, "until"),
                Columns.maybeInstant(rs, "ended_at"));
    }
}
