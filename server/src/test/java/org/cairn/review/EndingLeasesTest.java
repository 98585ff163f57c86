package org.cairn.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cairn.CairnTest;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** When more holds end than one look takes, those that end first are told first. */
@CairnTest
class EndingLeasesTest {

    private static final Instant NOW = Instant.parse("2088-03-01T12:00:00Z");
    private static final int HELD = 520;
    private static final int MOST = 500;

    private final ReminderStore store;
    private final JdbcClient db;

    EndingLeasesTest(ReminderStore store, JdbcClient db) {
        this.store = store;
        this.db = db;
    }

    @Test
    void whatEndsFirstIsToldFirstHoweverManyThereAre() {
        UUID issuer = UUID.randomUUID();
        hold(issuer);
        try {
            List<Instant> first = ends();
            assertThat(first).hasSize(MOST).isSorted();
            assertThat(first)
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, MOST)
                                    .mapToObj(second -> NOW.plusSeconds(second))
                                    .toList());

            told(issuer, MOST);

            assertThat(ends())
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(MOST + 1, HELD)
                                    .mapToObj(second -> NOW.plusSeconds(second))
                                    .toList());
        } finally {
            forget(issuer);
        }
    }

    private List<Instant> ends() {
        return store.leasesEnding(NOW, NOW.plusSeconds(3_600)).stream()
                .map(ReminderStore.Ending::until)
                .toList();
    }

    /** The later a submission was begun, the earlier its hold ends. */
    private void hold(UUID issuer) {
        db.sql(
                        """
                        insert into review.submission (educator, micro_credential, edition, issuer, stage, waiting_for, due_at,
                            attempt, round, version, started_at, changed_at, handed_in_at, begun_at, assessor, leased_until)
                        select gen_random_uuid(), gen_random_uuid(), repeat('a', 64), :issuer, 'under-assessment', 'assessor',
                            :now, 1, 1, 1, :now, :now, :now, :now, gen_random_uuid(),
                            cast(:now as timestamptz) + (:held + 1 - n) * interval '1 second'
                        from generate_series(1, :held) as n
                        """)
                .param("issuer", issuer)
                .param("now", Columns.at(NOW))
                .param("held", HELD)
                .update();
    }

    private void told(UUID issuer, int seconds) {
        db.sql(
                        """
                        insert into review.told (submission, what, about, at)
                        select id, :what, leased_until, :now from review.submission
                        where issuer = :issuer and leased_until <= :until
                        """)
                .param("what", ReminderStore.LEASE_ENDS)
                .param("now", Columns.at(NOW))
                .param("issuer", issuer)
                .param("until", Columns.at(NOW.plusSeconds(seconds)))
                .update();
    }

    private void forget(UUID issuer) {
        db.sql(
                        """
                        delete from review.told t using review.submission s where s.id = t.submission and s.issuer = :issuer
                        """)
                .param("issuer", issuer)
                .update();
        db.sql("delete from review.submission where issuer = :issuer")
                .param("issuer", issuer)
                .update();
    }
}
