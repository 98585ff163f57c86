package org.cairn.verification;

import java.time.Duration;
import org.cairn.openbadges.verify.Patience;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** For tests: nobody who has a badge checked is kept waiting for as long as in real life. */
@Configuration(proxyBeanMethods = false)
class ShortPatience {

    @Bean
    @Primary
    static Patience patienceOfTests() {
        return Patience.USUAL.within(Duration.ofSeconds(5));
    }
}
