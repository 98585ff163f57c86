package org.cairn.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.cairn.platform.settings.Settings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/**
 * Lets two requests of one browser write the same word into its session at once, and keeps out
 * cookies that no session of ours can have.
 */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    @Bean
    static PostgreSqlJdbcIndexedSessionRepositoryCustomizer sessionsInPostgres() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    @Bean
    static CookieSerializer sessionCookie(Settings settings) {
        DefaultCookieSerializer cookie =
                new DefaultCookieSerializer() {
                    @Override
                    public List<String> readCookieValues(HttpServletRequest request) {
                        return super.readCookieValues(request).stream()
                                .filter(SessionConfiguration::canBeOurs)
                                .toList();
                    }
                };
        cookie.setCookieName("cairn");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setUseSecureCookie(settings.isSecure());
        cookie.setSameSite("Lax");
        return cookie;
    }

    /** PostgreSQL takes no NUL in a text, not even to look for it. */
    private static boolean canBeOurs(String id) {
        return id.indexOf('\0') < 0;
    }
}
