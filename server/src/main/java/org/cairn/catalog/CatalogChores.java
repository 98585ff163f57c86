package org.cairn.catalog;

import java.time.Duration;
import org.cairn.platform.jobs.Chore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this room looks after by itself. */
@Configuration(proxyBeanMethods = false)
class CatalogChores {

    @Bean
    Chore publishWhatIsDue(Plans plans) {
        return new Chore("catalog-publish-what-is-due", Duration.ofMinutes(1), plans::publishDue);
    }

    /** Each link is due once a day; they are spread over it. */
    @Bean
    Chore checkLinks(Links links) {
        return new Chore("catalog-check-links", Duration.ofMinutes(15), links::checkDue);
    }
}
