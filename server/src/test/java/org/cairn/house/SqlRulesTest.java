package org.cairn.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rule 4: SQL stays in stores on the room's own schema; foreign keys only downhill. */
class SqlRulesTest {

    @Test
    void sqlStaysInStoresOnTheRoomsOwnSchema() {
        assertThat(
                        Sources.ofTheHouse().stream()
                                .flatMap(source -> SqlRules.violations(source).stream()))
                .isEmpty();
    }

    @Test
    void migrationsStayInTheirRoomAndPointDownhill() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/db/migration"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".sql")).toList()) {
                String room = file.getName(file.getNameCount() - 2).toString();
                found.addAll(SqlRules.violations(room, file.toString(), Files.readString(file)));
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void aControllerThatSpeaksSqlIsFound() {
        var planted =
                Sources.planted(
                        "Door.java",
                        "package org.cairn.catalog.web; class Door { void a(Db db) { db.sql(\"select 1\"); } }");
        assertThat(SqlRules.violations(planted)).hasSize(1);
    }

    @Test
    void aFrontDeskThatCopiesIntoATableAndAStoreThatCopiesIntoAnotherRoomsAreFound() {
        var desk =
                Sources.planted(
                        "Awards.java",
                        "package org.cairn.awards; class Awards { void a(BulkCopy copy) { copy.copyIn(\"copy awards.award\", rows); } }");
        var store =
                Sources.planted(
                        "AwardStore.java",
                        "package org.cairn.awards; class AwardStore { void a(BulkCopy copy) { copy.copyIn(\"copy people.person (id) from stdin\", rows); } }");

        assertThat(SqlRules.violations(desk)).hasSize(1);
        assertThat(SqlRules.violations(store)).singleElement().asString().contains("people.person");
    }

    @Test
    void aStoreThatJoinsAnotherRoomsTableIsFound() {
        var planted =
                Sources.planted(
                        "AwardStore.java",
                        "package org.cairn.awards; class AwardStore { String q = \"select * from awards.award join people.person p on true\"; }");
        assertThat(SqlRules.violations(planted))
                .singleElement()
                .asString()
                .contains("people.person");
    }

    @Test
    void aStoreThatLeavesItsRowsOpenIsFound() {
        var planted =
                Sources.planted(
                        "AwardStore.java",
                        "package org.cairn.awards; class AwardStore { void a() { db.sql(q).query(AwardStore::row)\n .stream().toList(); } }");
        assertThat(SqlRules.violations(planted)).singleElement().asString().contains("list()");
    }

    @Test
    void aForeignKeyUphillIsFound() {
        assertThat(
                        SqlRules.violations(
                                "people",
                                "V001.sql",
                                "create table people.x (a uuid references review.submission (id))"))
                .singleElement()
                .asString()
                .contains("uphill");
    }
}
