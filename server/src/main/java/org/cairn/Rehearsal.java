package org.cairn;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.cairn.platform.settings.SettingsReader;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * A first start with the demo world in a folder that is thrown away, and a look at the pages that
 * people open first. The start script keeps what the JVM learned from it, so that every later start
 * is shorter.
 */
final class Rehearsal {

    private static final List<String> PAGES =
            List.of(
                    "/",
                    "/catalog",
                    "/catalog?q=questions",
                    "/catalog/clear-learning-goals",
                    "/verify",
                    "/demo",
                    "/demo/world.json",
                    "/sign-in",
                    "/health");

    private Rehearsal() {}

    static void run() {
        try {
            Path folder = Files.createTempDirectory("cairn-rehearsal");
            try {
                run(folder);
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void run(Path folder) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient();
                ConfigurableApplicationContext program =
                        Cairn.start(SettingsReader.read(in(folder)))) {
            String port = program.getEnvironment().getRequiredProperty("local.server.port");
            for (String page : PAGES) {
                URI address = URI.create("http://localhost:" + port + page);
                client.send(
                        HttpRequest.newBuilder(address).build(),
                        HttpResponse.BodyHandlers.discarding());
            }
        }
    }

    private static Map<String, String> in(Path folder) {
        return Map.of(
                "CAIRN_DATA", folder.toString(),
                "CAIRN_PORT", "0",
                "CAIRN_DEMO", "on",
                "CAIRN_OPEN_BROWSER", "off");
    }
}
