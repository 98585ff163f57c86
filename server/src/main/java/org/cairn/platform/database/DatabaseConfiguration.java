package org.cairn.platform.database;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The database that was opened ahead, and is closed before its server and the data folder are. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean(destroyMethod = "close")
    DataSource dataSource(DataFolder folder, DatabaseAhead ahead) {
        return ahead.await();
    }
}
