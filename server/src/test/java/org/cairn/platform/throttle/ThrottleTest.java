package org.cairn.platform.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.cairn.CairnTest;
import org.cairn.platform.Ids;
import org.cairn.platform.time.HouseClock;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** So many within the time and not one more, however they come. */
@CairnTest
class ThrottleTest {

    private final Throttle throttle;
    private final TransactionTemplate transaction;

    ThrottleTest(Throttle throttle, TransactionTemplate transaction) {
        this.throttle = throttle;
        this.transaction = transaction;
    }

    @Test
    void ofManyAtOnceOnlySoManyAreAllowed() throws Exception {
        String key = Ids.unguessable();
        Callable<Boolean> once = () -> throttle.allow(key, 5, Duration.ofHours(1));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            long allowed = 0;
            for (var answer :
                    threads.invokeAll(IntStream.range(0, 20).mapToObj(i -> once).toList())) {
                allowed += answer.get() ? 1 : 0;
            }
            assertThat(allowed).isEqualTo(5);
        }
    }

    @Test
    void oneComesBackAfterItsShareOfTheTime() {
        String key = Ids.unguessable();
        Instant start = Instant.parse("2026-03-01T10:00:00Z");
        for (int i = 0; i < 4; i++) {
            assertThat(at(start, key)).isTrue();
        }
        assertThat(at(start.plusSeconds(10), key)).isFalse();
        assertThat(at(start.plusSeconds(16), key)).isTrue();
        assertThat(at(start.plusSeconds(17), key)).isFalse();
    }

    @Test
    void aUseCountsAlsoWhereTheWorkFails() {
        String key = Ids.unguessable();
        for (int i = 0; i < 2; i++) {
            transaction.executeWithoutResult(status -> {
                assertThat(throttle.allow(key, 2, Duration.ofHours(1))).isTrue();
                status.setRollbackOnly();
            });
        }
        assertThat(throttle.allow(key, 2, Duration.ofHours(1))).isFalse();
    }

    private boolean at(Instant time, String key) {
        return HouseClock.at(time, () -> throttle.allow(key, 4, Duration.ofMinutes(1)));
    }
}
