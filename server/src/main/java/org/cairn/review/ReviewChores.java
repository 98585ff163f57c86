package org.cairn.review;

import java.time.Duration;
import org.cairn.platform.jobs.Chore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this room looks after by itself. */
@Configuration(proxyBeanMethods = false)
class ReviewChores {

    @Bean
    Chore tellWhatIsDue(Reminders reminders) {
        return new Chore("review-tell-what-is-due", Duration.ofMinutes(1), reminders::look);
    }
}
