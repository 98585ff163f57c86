package org.cairn.cohorts;

import java.time.Duration;
import org.cairn.platform.jobs.Chore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The timed work of this room. */
@Configuration(proxyBeanMethods = false)
class CohortChores {

    @Bean
    Chore endOffersThatRanOut(Selections selections) {
        return new Chore("cohorts-offers-run-out", Duration.ofMinutes(2), selections::endRunOut);
    }

    @Bean
    Chore putSurveysToTheirPeople(Surveys surveys) {
        return new Chore("cohorts-surveys", Duration.ofMinutes(10), surveys::askAround);
    }
}
