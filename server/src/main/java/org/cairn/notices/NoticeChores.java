package org.cairn.notices;

import java.time.Duration;
import org.cairn.platform.jobs.Chore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The timed work of this room. */
@Configuration(proxyBeanMethods = false)
class NoticeChores {

    @Bean
    Chore tellPrincipalsOfTheirWeek(WeeklyDigest digest) {
        return new Chore("notices-weekly-digest", Duration.ofMinutes(10), digest::goRound);
    }

    @Bean
    Chore sendLettersThatWaited(Bundling bundling) {
        return new Chore("notices-letters-that-waited", Duration.ofMinutes(1), bundling::goRound);
    }
}
