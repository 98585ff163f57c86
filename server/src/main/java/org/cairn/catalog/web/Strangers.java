package org.cairn.catalog.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Lets the browsers of strangers keep catalog pages and ask only whether they changed; pages of
 * people who are signed in are never kept.
 */
@Configuration(proxyBeanMethods = false)
class Strangers implements WebMvcConfigurer {

    @Bean
    static FilterRegistrationBean<ShallowEtagHeaderFilter> catalogTags() {
        ShallowEtagHeaderFilter tags = new ShallowEtagHeaderFilter();
        tags.setWriteWeakETag(true);
        FilterRegistrationBean<ShallowEtagHeaderFilter> filter = new FilterRegistrationBean<>(tags);
        filter.setUrlPatterns(List.of("/catalog", "/catalog/*"));
        filter.setName("catalogTags");
        return filter;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Keeping()).addPathPatterns("/catalog", "/catalog/**");
    }

    private static final class Keeping implements HandlerInterceptor {

        @Override
        public boolean preHandle(
                HttpServletRequest request, HttpServletResponse response, Object handler) {
            response.addHeader("Vary", "Cookie, Accept-Language");
            boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
            if (reads && request.getSession(false) == null) {
                response.setHeader("Cache-Control", "no-cache");
            }
            return true;
        }
    }
}
