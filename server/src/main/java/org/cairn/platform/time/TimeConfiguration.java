package org.cairn.platform.time;

import java.time.Clock;
import org.cairn.platform.settings.Settings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hands out the clock. */
@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

    @Bean
    Clock clock(Settings settings) {
        return new HouseClock(settings.zone());
    }
}
