package org.cairn.platform.outside;

import org.cairn.openbadges.documents.PublicAddresses;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/**
 * For tests: the door to the web with one server of this machine that counts as public, so that
 * what it redirects to can be seen to be refused. Everything else is as in the running program.
 */
@Configuration(proxyBeanMethods = false)
class PretendInternet {

    @Bean
    @Primary
    static SafeWeb pretendWeb() {
        PublicAddresses real = new PublicAddresses();
        return new SafeWeb(
                uri -> SafeWeb.isHonest(uri) || uri.getHost().endsWith(".hostile.test"),
                address -> real.test(address) || PretendNames.isPublic(address));
    }
}
