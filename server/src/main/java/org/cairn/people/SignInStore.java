package org.cairn.people;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Failed tries to sign in, and the browsers that are known. */
@Repository
class SignInStore {

    private static final Duration MEMORY = Duration.ofDays(1);

    private final JdbcClient db;

    SignInStore(JdbcClient db) {
        this.db = db;
    }

    /**
     * How long to wait after failures: none for the first few, then twice as long each time.
     *
     * @param free how many tries cost nothing
     */
    record Patience(int free, Duration most) {}

    /**
     * Counts a try as failed before the password is looked at, so that many tries at once gain
     * nothing; refused (with the time to wait for) while an earlier failure still asks for
     * patience.
     */
    Optional<Instant> begin(String key, Patience patience, Instant now) {
        boolean allowed =
                db.sql(
                                        """
                                        insert into people.sign_in_try as t (key, failures, wait_until, last_at)
                                        values (:key, 1, :now, :now)
                                        on conflict (key) do update set
                                          failures = case when t.last_at < :forgotten then 1 else t.failures + 1 end,
                                          wait_until = case when t.last_at < :forgotten or t.failures < :free then cast(:now as timestamptz)
                                            else cast(:now as timestamptz) + least(:most, power(2, least(t.failures - :free, 20))) * interval '1 second' end,
                                          last_at = :now
                                        where t.wait_until <= :now
                                        """)
                                .param("key", key)
                                .param("now", Timestamp.from(now))
                                .param("forgotten", Timestamp.from(now.minus(MEMORY)))
                                .param("free", patience.free())
                                .param("most", patience.most().toSeconds())
                                .update()
                        > 0;
        return allowed ? Optional.empty() : Optional.of(waitUntil(key));
    }

    private Instant waitUntil(String key) {
        return db.sql("select wait_until from people.sign_in_try where key = :key")
                .param("key", key)
                .query(Timestamp.class)
                .single()
                .toInstant();
    }

    /** The try was no failure after all. */
    void takeBack(String key, Instant now) {
        db.sql(
                        """
                        update people.sign_in_try set failures = greatest(failures - 1, 0), wait_until = :now where key = :key
                        """)
                .param("key", key)
                .param("now", Timestamp.from(now))
                .update();
    }

    void forgive(String key) {
        db.sql("delete from people.sign_in_try where key = :key").param("key", key).update();
    }

    void forgetOld(Instant now) {
        db.sql("delete from people.sign_in_try where last_at < :time")
                .param("time", Timestamp.from(now.minus(MEMORY)))
                .update();
        db.sql("delete from people.device where seen_at < :time")
                .param("time", Timestamp.from(now.minus(Duration.ofDays(400))))
                .update();
    }

    boolean isKnown(byte[] device, PersonId person) {
        return db.sql(
                        "select exists (select 1 from people.device where hash = :hash and person = :person)")
                .param("hash", device)
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    void remember(byte[] device, PersonId person, Instant now) {
        db.sql(
                        """
                        insert into people.device (hash, person, seen_at) values (:hash, :person, :now)
                        on conflict (hash, person) do update set seen_at = excluded.seen_at
                        """)
                .param("hash", device)
                .param("person", person.value())
                .param("now", Timestamp.from(now))
                .update();
    }
}
