package org.cairn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.cairn.platform.settings.SettingsReader;
import org.junit.jupiter.api.Test;

/** The world that a first start rehearses with is the world of the start after it. */
class RehearsalTest {

    private static final Path FOLDER = TestFolder.of("rehearsal").toAbsolutePath();

    @Test
    void theWorldMadeInThePersonsFolderIsTheOneThatStays() throws Exception {
        TestPlatform.empty(FOLDER);
        Map<String, String> settings =
                Map.of(
                        "CAIRN_DATA", FOLDER.toString(),
                        "CAIRN_PORT", String.valueOf(TestPlatform.freePort()));
        Rehearsal.run(settings, true);
        assertThat(FOLDER.resolve("postgres/cluster/PG_VERSION")).exists();
        Object made = Files.readAttributes(FOLDER.resolve("master.key"), "*").get("fileKey");
        try (var program = Cairn.start(SettingsReader.read(settings))) {
            assertThat(program.isRunning()).isTrue();
            String home = "http://localhost:" + settings.get("CAIRN_PORT");
            assertThat(read(home + "/demo/world.json")).contains("Elena", home + "/badges/");
            assertThat(Files.readAttributes(FOLDER.resolve("master.key"), "*").get("fileKey"))
                    .isEqualTo(made);
        }
    }

    private static String read(String address) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create(address)).build(),
                            BodyHandlers.ofString())
                    .body();
        }
    }
}
