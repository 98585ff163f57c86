package org.cairn.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.cairn.catalog.EditionId;
import org.cairn.catalog.MicroCredentialId;
import org.cairn.people.OrganizationId;
import org.cairn.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds what somebody should be told now and remembers what was told. */
@Repository
class ReminderStore {

    static final String LEASE_ENDS = "lease-ends";
    static final String PROMISE_BROKEN = "promise-broken";

    private static final int MOST = 500;

    private final JdbcClient db;

    ReminderStore(JdbcClient db) {
        this.db = db;
    }

    /** A lease that ends before long. */
    record Ending(
            SubmissionId submission,
            MicroCredentialId microCredential,
            EditionId edition,
            PersonId assessor,
            Instant until) {}

    List<Ending> leasesEnding(Instant now, Instant before) {
        return db.sql(
                        """
                        select s.id, s.micro_credential, s.edition, s.assessor, s.leased_until from review.submission s
                        where s.assessor is not null and s.leased_until > :now and s.leased_until <= :before
                          and not exists (select from review.told t where t.submission = s.id and t.what = :what
                                          and t.about = s.leased_until)
                        order by s.leased_until, s.id limit :most
                        """)
                .param("now", Columns.at(now))
                .param("before", Columns.at(before))
                .param("what", LEASE_ENDS)
                .param("most", MOST)
                .query(ReminderStore::ending)
                .list();
    }

    List<PromiseBroken> brokenPromises(Instant now) {
        return db.sql(
                        """
                        select s.id, s.educator, s.micro_credential, s.issuer, s.due_at, s.waiting_for from review.submission s
                        where s.due_at < :now and not s.pilot
                          and not exists (select from review.told t where t.submission = s.id and t.what = :what
                                          and t.about = s.due_at)
                        order by s.id limit :most
                        """)
                .param("now", Columns.at(now))
                .param("what", PROMISE_BROKEN)
                .param("most", MOST)
                .query((rs, index) -> broken(rs, now))
                .list();
    }

    /**
     * Whether it is told for the first time; another node that tells the same waits and then does
     * not.
     */
    boolean remember(SubmissionId submission, String what, Instant about, Instant now) {
        return db.sql(
                                """
                                insert into review.told (submission, what, about, at) values (:submission, :what, :about, :now)
                                on conflict do nothing
                                """)
                        .param("submission", submission.value())
                        .param("what", what)
                        .param("about", Columns.at(about))
                        .param("now", Columns.at(now))
                        .update()
                == 1;
    }

    private static Ending ending(ResultSet rs, int index) throws SQLException {
        return new Ending(
                new SubmissionId(rs.getLong("id")),
                new MicroCredentialId(Columns.uuid(rs, "micro_credential")),
                new EditionId(rs.getString("edition")),
                Columns.person(rs, "assessor"),
                Columns.instant(rs, "leased_until"));
    }

    private static PromiseBroken broken(ResultSet rs, Instant now) throws SQLException {
        return new PromiseBroken(
                new SubmissionId(rs.getLong("id")),
                Columns.person(rs, "educator"),
                new MicroCredentialId(Columns.uuid(rs, "micro_credential")),
                new OrganizationId(Columns.uuid(rs, "issuer")),
                now,
                Columns.instant(rs, "due_at"),
                WaitingFor.of(rs.getString("waiting_for")));
    }
}
