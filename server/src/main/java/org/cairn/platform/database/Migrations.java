package org.cairn.platform.database;

import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the schema of each room up to date, bottom to top, before anything else reads it. */
public final class Migrations {

    /**
     * Rooms that keep data, bottom to top; a foreign key may point only to a room before its own.
     */
    public static final List<String> ROOMS =
            List.of(
                    "platform",
                    "people",
                    "catalog",
                    "cohorts",
                    "portfolio",
                    "awards",
                    "review",
                    "stacks",
                    "verification",
                    "sharing",
                    "recognition",
                    "notices");

    private Migrations() {}

    public static void run(DataSource database) {
        ROOMS.forEach(room ->
                Flyway.configure()
                        .dataSource(database)
                        .schemas(room)
                        .defaultSchema(room)
                        .locations("classpath:db/migration/" + room)
                        .table("schema_history")
                        .failOnMissingLocations(false)
                        .load()
                        .migrate());
    }
}
