package org.cairn.platform.audit;

import java.time.Clock;
import java.time.Duration;
import org.cairn.platform.jobs.Chore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets which looks of earlier hours were written; the log itself is never touched. */
@Configuration(proxyBeanMethods = false)
class AuditChores {

    private static final Duration KEPT = Duration.ofDays(2);

    @Bean
    Chore forgetWhatWasSeen(AuditStore store, Clock clock) {
        return new Chore(
                "platform-forget-what-was-seen",
                Duration.ofHours(6),
                () -> store.forgetSeenBefore(clock.instant().minus(KEPT)));
    }
}
