package org.cairn.people;

import java.time.Clock;
import java.time.Duration;
import org.cairn.platform.jobs.Chore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets once an hour what has expired. */
@Configuration(proxyBeanMethods = false)
class PeopleChores {

    @Bean
    Chore forgetOldSignIns(CredentialStore credentials, SignInStore tries, Clock clock) {
        return new Chore(
                "people-forget-old-sign-ins",
                Duration.ofHours(1),
                () -> {
                    credentials.forgetExpired(clock.instant());
                    tries.forgetOld(clock.instant());
                });
    }
}
