package org.cairn.notices;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cairn.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of letters that wait for more about the same. */
@Repository
class BundleStore {

    private final JdbcClient db;

    BundleStore(JdbcClient db) {
        this.db = db;
    }

    /** What one letter is about. */
    record Bundle(PersonId person, String subject) {}

    void add(NoticeId notice, News news, Instant now) {
        db.sql(
                        """
                        insert into notices.waiting_letter (notice, person, subject, at)
                        values (:notice, :person, :subject, :at)
                        """)
                .param("notice", notice.value())
                .param("person", news.person().value())
                .param("subject", news.kind().code() + " " + news.subject().orElseThrow())
                .param("at", Timestamp.from(now))
                .update();
    }

    /** Those whose first letter has waited since then. */
    List<Bundle> due(Instant since) {
        return db.sql(
                        """
                        select person, subject from notices.waiting_letter
                        group by person, subject having min(at) <= :since order by min(at) limit 200
                        """)
                .param("since", Timestamp.from(since))
                .query((row, number) ->
                        new Bundle(
                                new PersonId(row.getObject("person", UUID.class)),
                                row.getString("subject")))
                .list();
    }

    /** Takes them off the list; of two nodes one gets them. */
    List<NoticeId> take(Bundle bundle) {
        return db.sql(
                        """
                        delete from notices.waiting_letter
                        where person = :person and subject = :subject returning notice
                        """)
                .param("person", bundle.person().value())
                .param("subject", bundle.subject())
                .query((row, number) -> new NoticeId(row.getObject("notice", UUID.class)))
                .list();
    }
}
