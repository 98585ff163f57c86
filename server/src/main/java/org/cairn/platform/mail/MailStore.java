package org.cairn.platform.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The outbox. */
@Repository
class MailStore {

    private final JdbcClient db;

    MailStore(JdbcClient db) {
        this.db = db;
    }

    /** A letter whose time to be sent has come. */
    record Due(UUID id, Mail mail, int tries) {}

    void add(UUID id, Mail mail, Instant now, boolean toSend) {
        db.sql(
                        """
                        insert into platform.mail (id, recipient, recipient_name, subject, plain, html, written_at, next_try_at)
                        values (:id, :to, :name, :subject, :plain, :html, :now, :next)
                        """)
                .param("id", id)
                .param("to", mail.to())
                .param("name", mail.name())
                .param("subject", mail.subject())
                .param("plain", mail.text())
                .param("html", mail.html())
                .param("now", Timestamp.from(now))
                .param("next", toSend ? Timestamp.from(now) : null)
                .update();
    }

    /** The next letter, held back from other workers until this transaction ends. */
    Optional<Due> takeDue(Instant now) {
        return db.sql(
                        """
                        select id, recipient, recipient_name, subject, plain, html, written_at, tries from platform.mail
                        where next_try_at <= :now order by next_try_at limit 1 for update skip locked
                        """)
                .param("now", Timestamp.from(now))
                .query((rs, i) ->
                        new Due(rs.getObject("id", UUID.class), mail(rs), rs.getInt("tries")))
                .optional();
    }

    /** The words go with the sending: they may hold a link that signs somebody in. */
    void markSent(UUID id, Instant now) {
        db.sql(
                        """
                        update platform.mail set sent_at = :now, next_try_at = null, tries = tries + 1, plain = '', html = ''
                        where id = :id
                        """)
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
    }

    /** Puts it back for a later try, or gives up where there is none. */
    void markFailed(UUID id, String problem, Instant now, Optional<Instant> nextTry) {
        @Nullable Timestamp next = nextTry.map(Timestamp::from).orElse(null);
        db.sql(
                        """
                        update platform.mail set next_try_at = :next, tries = tries + 1, problem = :problem, given_up_at = :end
                        where id = :id
                        """)
                .param("next", next)
                .param("problem", problem)
                .param("end", next == null ? Timestamp.from(now) : null)
                .param("id", id)
                .update();
    }

    /** Letters that are done with and older than this go, and with them who wrote to whom. */
    void forgetBefore(Instant time) {
        db.sql("delete from platform.mail where next_try_at is null and written_at < :time")
                .param("time", Timestamp.from(time))
                .update();
    }

    List<KeptMail> newest(int most) {
        return db.sql(
                        """
                        select id, recipient, recipient_name, subject, plain, html, written_at from platform.mail
                        order by written_at desc, id desc limit :most
                        """)
                .param("most", most)
                .query((rs, i) ->
                        new KeptMail(
                                rs.getObject("id", UUID.class),
                                mail(rs),
                                rs.getTimestamp("written_at").toInstant()))
                .list();
    }

    MailHealth health(boolean sends, Instant since) {
        return db.sql(
                        """
                        select (select count(*) from platform.mail where next_try_at is not null) as waiting,
                               count(*) filter (where given_up_at is not null) as given_up,
                               min(given_up_at) as first_given_up, max(sent_at) as last_sent
                        from platform.mail where written_at > :since
                        """)
                .param("since", Timestamp.from(since))
                .query((rs, i) ->
                        new MailHealth(
                                sends,
                                rs.getLong("waiting"),
                                rs.getLong("given_up"),
                                instant(rs, "first_given_up"),
                                instant(rs, "last_sent")))
                .single();
    }

    private static Optional<Instant> instant(ResultSet rs, String column) throws SQLException {
        return Optional.ofNullable(rs.getTimestamp(column)).map(Timestamp::toInstant);
    }

    private static Mail mail(ResultSet rs) throws SQLException {
        return new Mail(
                rs.getString("recipient"),
                rs.getString("recipient_name"),
                rs.getString("subject"),
                rs.getString("plain"),
                rs.getString("html"));
    }
}
