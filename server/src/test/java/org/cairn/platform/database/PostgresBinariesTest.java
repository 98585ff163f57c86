package org.cairn.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cairn.platform.Beside;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of PostgreSQL come into a data folder whole, from wherever they lie. */
class PostgresBinariesTest {

    @TempDir Path data;

    @BeforeAll
    static void unpackedBeside() {
        EmbeddedPostgres.unpackBeside();
    }

    @Test
    void aDataFolderTakesWhatLiesUnpackedBesideTheProgram() throws IOException {
        Path ready = PostgresBinaries.unpackBelow(data);
        assertThat(ready).isEqualTo(data.resolve("postgres-18.6.0"));
        assertThat(ready.resolve("bin/postgres")).isExecutable();
        assertThat(names(ready)).isEqualTo(names(beside()));
    }

    @Test
    void whatWasLeftHalfDoneIsDoneAgain() throws IOException {
        Path half = Files.createDirectories(data.resolve("postgres-18.6.0/bin"));
        Files.writeString(half.resolve("initdb"), "half");
        Path ready = PostgresBinaries.unpackBelow(data);
        assertThat(Files.mismatch(ready.resolve("bin/initdb"), beside().resolve("bin/initdb")))
                .isEqualTo(-1);
        assertThat(Files.readString(ready.resolve("complete"))).isEqualTo("18.6.0");
    }

    @Test
    void whatIsNotWholeBesideTheProgramIsTakenFromTheProgramItself() throws IOException {
        Path half = Files.createDirectories(data.resolve("beside"));
        String name = "cairn.beside";
        String before = System.setProperty(name, half.toString());
        try {
            Files.createDirectories(half.resolve("postgres-18.6.0/bin"));
            Path ready = PostgresBinaries.unpackBelow(data.resolve("own"));
            assertThat(ready.resolve("bin/postgres")).isExecutable();
        } finally {
            System.setProperty(name, before);
        }
    }

    private static Path beside() {
        return Beside.folder().orElseThrow().resolve("postgres-18.6.0");
    }

    private static String names(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            return String.join(
                    "\n", all.map(path -> folder.relativize(path).toString()).sorted().toList());
        }
    }
}
