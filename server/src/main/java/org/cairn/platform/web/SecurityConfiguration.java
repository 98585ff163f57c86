package org.cairn.platform.web;

import java.util.List;
import org.cairn.platform.settings.Settings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * The filter in front of every handler: form tokens and headers. Who may call is said on each
 * handler (see {@link Anyone}) and enforced there, so this chain lets every address through.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    static final String CONTENT_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; img-src 'self' data:;"
                    + " media-src 'self'; font-src 'self'; connect-src 'self'; frame-src 'self'; form-action 'self';"
                    + " base-uri 'none'; frame-ancestors 'self'; manifest-src 'self'";

    @Bean
    SecurityContextRepository securityContextRepository() {
        return new HttpSessionSecurityContextRepository();
    }

    @Bean
    SecurityFilterChain everyRequest(
            HttpSecurity http,
            SecurityContextRepository contexts,
            Settings settings,
            ObjectProvider<SecurityAddition> additions)
            throws Exception {
        http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll());
        http.securityContext(context -> context.securityContextRepository(contexts));
        http.csrf(csrf ->
                csrf.ignoringRequestMatchers(
                        additionsOf(additions).stream()
                                .flatMap(addition -> addition.withoutFormToken().stream())
                                .toArray(String[]::new)));
        http.formLogin(login -> login.disable());
        http.httpBasic(basic -> basic.disable());
        http.logout(logout -> logout.disable());
        http.requestCache(cache -> cache.disable());
        http.headers(headers -> {
            headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY));
            headers.referrerPolicy(
                    policy -> policy.policy(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN));
            headers.frameOptions(frames -> frames.sameOrigin());
            headers.permissionsPolicyHeader(
                    policy -> policy.policy("camera=(self), microphone=(self), geolocation=()"));
            headers.httpStrictTransportSecurity(
                    hsts -> hsts.maxAgeInSeconds(31_536_000).includeSubDomains(false));
        });
        for (SecurityAddition addition : additionsOf(additions)) {
            addition.addTo(http, settings);
        }
        return http.build();
    }

    private static List<SecurityAddition> additionsOf(ObjectProvider<SecurityAddition> additions) {
        return additions.orderedStream().toList();
    }
}
