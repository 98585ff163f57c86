package org.cairn.cohorts;

import java.time.Duration;
import org.cairn.platform.jobs.Chore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this room looks after by itself. */
@Configuration(proxyBeanMethods = false)
class CohortChores {

    @Bean
    Chore endOffersThatRanOut(Selections selections) {
        return new Chore("cohorts-offers-run-out", Duration.ofMinutes(2), selections::endRunOut);
    }
}
