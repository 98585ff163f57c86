package org.cairn.platform.throttle;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One row per counted key. */
@Repository
class ThrottleStore {

    private final JdbcClient db;

    ThrottleStore(JdbcClient db) {
        this.db = db;
    }

    /**
     * Moves the time at which all uses are paid off one step on, unless that is further away than
     * the whole period (the "generic cell rate" way of counting).
     */
    boolean pay(String key, Instant now, Duration step, Duration period) {
        return db.sql(
                                """
                                insert into platform.throttle as t (key, paid_off) values (:key, :first)
                                on conflict (key) do update set paid_off = greatest(t.paid_off, :now) + :step * interval '1 millisecond'
                                where greatest(t.paid_off, :now) + :step * interval '1 millisecond' <= :latest
                                """)
                        .param("key", key)
                        .param("now", Timestamp.from(now))
                        .param("first", Timestamp.from(now.plus(step)))
                        .param("step", step.toMillis())
                        .param("latest", Timestamp.from(now.plus(period)))
                        .update()
                > 0;
    }

    void forgetBefore(Instant time) {
        db.sql("delete from platform.throttle where paid_off < :time")
                .param("time", Timestamp.from(time))
                .update();
    }
}
