package org.cairn.verification;

import org.cairn.openbadges.verify.Patience;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Says how long somebody who has a badge checked is kept waiting. */
@Configuration(proxyBeanMethods = false)
class VerificationConfiguration {

    @Bean
    Patience patience() {
        return Patience.USUAL;
    }
}
