package org.cairn.platform.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;

/** Lets two requests of one browser write the same word into its session at once. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    @Bean
    static PostgreSqlJdbcIndexedSessionRepositoryCustomizer sessionsInPostgres() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }
}
