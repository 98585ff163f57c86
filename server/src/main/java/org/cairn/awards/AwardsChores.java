package org.cairn.awards;

import java.time.Duration;
import org.cairn.platform.jobs.Chore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The timed work of this room. */
@Configuration(proxyBeanMethods = false)
class AwardsChores {

    @Bean
    Chore carryOnWithManyBadges(Bulks bulks) {
        return new Chore("awards-carry-on-bulks", Duration.ofSeconds(2), bulks::carryOn);
    }

    @Bean
    Chore signAnewWhatWithdrawnKeysSigned(Withdrawals withdrawals) {
        return new Chore("awards-sign-anew", Duration.ofSeconds(2), withdrawals::carryOn);
    }
}
