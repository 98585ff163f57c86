package org.cairn.people.web;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts {@link Admission} in front of every handler and hands {@code Me} to those that ask. */
@Configuration(proxyBeanMethods = false)
class PeopleWeb implements WebMvcConfigurer {

    private final SetUpGate setUp;
    private final Admission admission;
    private final MeArgument me;

    PeopleWeb(SetUpGate setUp, Admission admission, MeArgument me) {
        this.setUp = setUp;
        this.admission = admission;
        this.me = me;
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
