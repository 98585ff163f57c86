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

    @Bean
    Chore remindOfStepsOfPlanning(PlanningReminders reminders) {
        return new Chore("catalog-remind-of-steps", Duration.ofHours(1), reminders::look);
    }

    @Bean
    Chore tellOfPilots(Pilots pilots) {
        return new Chore("catalog-tell-of-pilots", Duration.ofMinutes(1), pilots::tellWhatIsDue);
    }

    /** Each link is due once a day; they are spread over it. */
    @Bean
    Chore checkLinks(Links links) {
        return new Chore("catalog-check-links", Duration.ofMinutes(15), links::checkDue);
    }

    @Bean
    Chore dropPackagesOfStacks(StackPackageImports imports) {
        return new Chore("catalog-drop-packages-of-stacks", Duration.ofHours(1), imports::dropOld);
    }
}
