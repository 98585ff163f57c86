package org.cairn.platform.outside;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hands out the one door to the outside web. */
@Configuration(proxyBeanMethods = false)
class OutsideConfiguration {

    @Bean
    SafeWeb safeWeb() {
        return SafeWeb.ofThePublicInternet();
    }
}
