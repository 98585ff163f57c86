package org.cairn.platform.database;

import java.util.List;
import javax.sql.DataSource;
import org.cairn.platform.settings.SettingsProblem;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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

    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);

    private Migrations() {}

    /**
     * @throws SettingsProblem when a newer version has changed the tables already, or when others
     *     than the program's own changes were made
     */
    public static void run(DataSource database) {
        ROOMS.forEach(room -> run(database, room));
    }

    private static void run(DataSource database, String room) {
        try {
            Flyway.configure()
                    .dataSource(database)
                    .schemas(room)
                    .defaultSchema(room)
                    .locations("classpath:db/migration/" + room)
                    .table("schema_history")
                    .failOnMissingLocations(false)
                    // what a newer version did is not passed over
                    .ignoreMigrationPatterns(new String[0])
                    .load()
                    .migrate();
        } catch (FlywayValidateException otherwise) {
            LOG.debug("the tables of {} are others", room, otherwise);
            throw new SettingsProblem(
                    "This data was last used by another version of Cairn, a newer one as it seems:"
                            + " the tables of \"%s\" are not those of this version. Start that version,"
                                    .formatted(room)
                            + " or this one on a copy that was made before.");
        }
    }
}
