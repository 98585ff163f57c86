package org.cairn.people.web;

import java.util.List;
import org.cairn.platform.web.BodyLimit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts {@link Admission} in front of every handler and hands {@code Me} to those that ask. */
@Configuration(proxyBeanMethods = false)
class PeopleWeb implements WebMvcConfigurer {

    private static final long MOST_SENT = 16L << 20;

    private final SetUpGate setUp;
    private final Admission admission;
    private final MeArgument me;

    PeopleWeb(SetUpGate setUp, Admission admission, MeArgument me) {
        this.setUp = setUp;
        this.admission = admission;
        this.me = me;
    }

    /** A logo that is too large by far still comes back with its form and a word at its field. */
    @Bean
    static BodyLimit logos() {
        return new BodyLimit("/organizations/**", MOST_SENT, false);
    }

    @Bean
    static BodyLimit firstLogo() {
        return new BodyLimit("/set-up", MOST_SENT, false);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(setUp);
        registry.addInterceptor(admission);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(me);
    }
}
