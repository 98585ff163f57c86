package org.cairn.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Map;
import org.cairn.TestFolder;
import org.cairn.platform.database.EmbeddedPostgres;
import org.cairn.world.WorldNumbers;
import org.junit.jupiter.api.Test;

/** A start that is killed while the demo world is made leaves no half world behind. */
class HalfWorldTest {

    @Test
    void aWorldWhoseMakingWasKilledIsMadeWholeByTheNextStart() throws Exception {
        Path folder = TestFolder.of("journeys", "half-world", "data");
        try (RunningCairn cairn = RunningCairn.startUnready(folder, Map.of("CAIRN_DEMO", "on"))) {
            cairn.awaitStarting();
            Thread.sleep(400);
            assertThat(cairn.answersHealth()).as("still at it").isNotEqualTo(200);
            HttpResponse<String> early = page(cairn, "/");
            assertThat(early.statusCode()).isEqualTo(503);
            assertThat(early.headers().firstValue("Refresh")).hasValue("3");
            assertThat(early.body()).contains("Cairn is starting").doesNotContain("/set-up");
            cairn.kill();
            assertThat(places(folder)).as("nothing of a half world").isZero();

            cairn.startAgain();

            assertThat(page(cairn, "/").statusCode()).isEqualTo(200);
            String world = page(cairn, "/demo/world.json").body();
            assertThat(world.split("\"situation\"", -1)).hasSize(WorldNumbers.awards() + 1);
        }
    }

    private static HttpResponse<String> page(RunningCairn cairn, String path) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(cairn.url(path))).build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    /** How many organizations a stranger to the program finds in its database. */
    private static int places(Path folder) throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.attach(folder.toAbsolutePath());
                var connection =
                        DriverManager.getConnection(
                                server.jdbcUrl("cairn"), server.user(), server.password());
                var found =
                        connection
                                .createStatement()
                                .executeQuery("select count(*) from people.organization")) {
            found.next();
            return found.getInt(1);
        }
    }
}
