package org.cairn.people;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Hashes of passwords, and of the links in letters. */
@Repository
class CredentialStore {

    private final JdbcClient db;
    private final Passwords passwords;

    CredentialStore(JdbcClient db, Passwords passwords) {
        this.db = db;
        this.passwords = passwords;
    }

    /** What a link in a letter stands for. */
    enum Purpose {
        CONFIRM,
        RESET,
        EMAIL
    }

    /** A link in a letter, found again. */
    record Link(PersonId person, String email, String next) {}

    void keepPassword(PersonId person, String password, Instant now) {
        db.sql(
                        """
                        insert into people.password (person, hash, changed_at) values (:person, :hash, :now)
                        on conflict (person) do update set hash = excluded.hash, changed_at = excluded.changed_at
                        """)
                .param("person", person.value())
                .param("hash", passwords.hash(password))
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Costs as much as keeping a password, and keeps nothing. */
    void hashForNobody(String password) {
        passwords.hash(password);
    }

    Optional<String> passwordOf(PersonId person) {
        return db.sql("select hash from people.password where person = :person")
                .param("person", person.value())
                .query(String.class)
                .optional();
    }

    /** Keeps the hash of a link; earlier links of the person for the same purpose end. */
    void keepLink(byte[] hash, Purpose purpose, Link link, Instant expiresAt) {
        forgetLinks(link.person(), purpose);
        db.sql(
                        """
                        insert into people.link (hash, person, purpose, email, next_page, expires_at)
                        values (:hash, :person, :purpose, :email, :next, :expires)
                        """)
                .param("hash", hash)
                .param("person", link.person().value())
                .param("purpose", purpose.name())
                .param("email", link.email())
                .param("next", link.next())
                .param("expires", Timestamp.from(expiresAt))
                .update();
    }

    Optional<Link> link(byte[] hash, Purpose purpose, Instant now) {
        return db.sql(
                        """
                        select person, email, next_page from people.link
                        where hash = :hash and purpose = :purpose and expires_at > :now
                        """)
                .param("hash", hash)
                .param("purpose", purpose.name())
                .param("now", Timestamp.from(now))
                .query((rs, i) ->
                        new Link(
                                new PersonId(rs.getObject(1, UUID.class)),
                                rs.getString(2),
                                rs.getString(3)))
                .optional();
    }

    /** Whether the link was still there: of two that use it at once one gets true. */
    boolean useUp(byte[] hash) {
        return db.sql("delete from people.link where hash = :hash").param("hash", hash).update()
                > 0;
    }

    void forgetLinks(PersonId person, Purpose purpose) {
        db.sql("delete from people.link where person = :person and purpose = :purpose")
                .param("person", person.value())
                .param("purpose", purpose.name())
                .update();
    }

    /** No browser counts as the person's own any more. */
    void forgetDevices(PersonId person) {
        db.sql("delete from people.device where person = :person")
                .param("person", person.value())
                .update();
    }

    void forgetExpired(Instant now) {
        db.sql("delete from people.link where expires_at <= :now")
                .param("now", Timestamp.from(now))
                .update();
    }
}
