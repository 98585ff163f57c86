package org.cairn.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.cairn.platform.settings.Settings;
import org.cairn.platform.settings.SettingsProblem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** Connects to the PostgreSQL that the settings name, or to the embedded one, and migrates it. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    private static final String DATABASE = "cairn";

    @Bean(destroyMethod = "close")
    @Conditional(WhenEmbedded.class)
    EmbeddedPostgres embeddedPostgres(DataFolder folder, PostgresAhead ahead) {
        return ahead.await();
    }

    @Bean(destroyMethod = "close")
    DataSource dataSource(Settings settings, ObjectProvider<EmbeddedPostgres> embedded) {
        HikariConfig pool = new HikariConfig();
        settings.database()
                .ifPresentOrElse(
                        address -> {
                            pool.setJdbcUrl(address.jdbcUrl());
                            address.user().ifPresent(pool::setUsername);
                            address.password().ifPresent(pool::setPassword);
                        },
                        () -> useEmbedded(pool, embedded.getObject()));
        pool.setMaximumPoolSize(24);
        pool.setConnectionTimeout(10_000);
        pool.setPoolName("cairn");
        try {
            HikariDataSource database = new HikariDataSource(pool);
            Migrations.run(database);
            return database;
        } catch (com.zaxxer.hikari.pool.HikariPool.PoolInitializationException unreachable) {
            throw new SettingsProblem(
                    "The database that CAIRN_DATABASE_URL names cannot be reached: "
                            + rootMessage(unreachable));
        }
    }

    private static void useEmbedded(HikariConfig pool, EmbeddedPostgres server) {
        ensureDatabase(server);
        pool.setJdbcUrl(server.jdbcUrl(DATABASE));
        pool.setUsername(server.user());
        pool.setPassword(server.password());
    }

    private static void ensureDatabase(EmbeddedPostgres server) {
        try (Connection connection =
                        DriverManager.getConnection(
                                server.jdbcUrl("postgres"), server.user(), server.password());
                var statement = connection.createStatement();
                var found =
                        statement.executeQuery(
                                "select 1 from pg_database where datname = '" + DATABASE + "'")) {
            if (!found.next()) {
                try (var create = connection.createStatement()) {
                    create.execute("create database " + DATABASE);
                }
            }
        } catch (SQLException unusable) {
            throw new IllegalStateException(
                    "the embedded PostgreSQL refuses its own program", unusable);
        }
    }

    private static String rootMessage(Throwable problem) {
        Throwable cause = problem;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }
}
