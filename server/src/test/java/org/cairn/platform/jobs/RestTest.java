package org.cairn.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.cairn.CairnTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The work that comes again and again rests while it is told to, and comes again after. */
@CairnTest
class RestTest {

    private final BeanFactory beans;
    private final JdbcClient db;

    RestTest(BeanFactory beans, JdbcClient db) {
        this.beans = beans;
        this.db = db;
    }

    @Test
    void nothingRunsDuringARestAndAllOfItAfter() throws InterruptedException {
        Instant before;
        try (Rest rest = new Rest(beans)) {
            before = lastRun();
            Thread.sleep(Duration.ofSeconds(4));
            assertThat(lastRun()).as("during %s", rest).isEqualTo(before);
        }
        Instant patience = Instant.now().plusSeconds(60);
        while (lastRun().equals(before) && Instant.now().isBefore(patience)) {
            Thread.sleep(200);
        }
        assertThat(lastRun()).isAfter(before);
    }

    /** The chore that comes every two seconds. */
    private Instant lastRun() {
        return db.sql(
                        """
                        select coalesce(last_success, 'epoch') from platform.scheduled_tasks
                        where task_name = 'platform-send-mail'
                        """)
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }
}
