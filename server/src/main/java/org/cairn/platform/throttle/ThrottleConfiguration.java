package org.cairn.platform.throttle;

import java.time.Duration;
import org.cairn.platform.jobs.Chore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets once an hour what no longer counts. */
@Configuration(proxyBeanMethods = false)
class ThrottleConfiguration {

    @Bean
    Chore forgetOldTries(Throttle throttle) {
        return new Chore("platform-forget-tries", Duration.ofHours(1), throttle::forgetPaidOff);
    }
}
