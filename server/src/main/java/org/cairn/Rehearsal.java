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
import java.util.Optional;
import org.cairn.platform.database.EmbeddedPostgres;
import org.cairn.platform.settings.Settings;
import org.cairn.platform.settings.SettingsProblem;
import org.cairn.platform.settings.SettingsReader;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * A first start with the demo world, and a look at the pages that people open first. The start
 * script keeps what the JVM learned from it, so that every later start is shorter. Where the demo
 * world is still to be made in the person's own folder it is made there, once and for good;
 * otherwise in a folder that is thrown away.
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

    /**
     * Rehearses where {@code environment} says, or apart.
     *
     * @param toStay whether a demo world that is still to be made may be made for good
     */
    static void run(Map<String, String> environment, boolean toStay) {
        try {
            EmbeddedPostgres.unpackBeside();
            Optional<Settings> own = toStay ? worldToMake(environment) : Optional.empty();
            if (own.isPresent()) {
                run(quiet(own.get()));
            } else {
                runApart();
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void runApart() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("cairn-rehearsal");
        try {
            run(SettingsReader.read(apart(folder)));
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    /** The person's settings where their start would make the demo world; wrong ones it names. */
    private static Optional<Settings> worldToMake(Map<String, String> environment) {
        try {
            return Optional.of(SettingsReader.read(environment))
                    .filter(own -> own.demo() && own.database().isEmpty())
                    .filter(own -> !EmbeddedPostgres.isMade(own.data()));
        } catch (SettingsProblem toldByTheStart) {
            return Optional.empty();
        }
    }

    private static void run(Settings settings) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient();
                ConfigurableApplicationContext program = Cairn.start(settings)) {
            String port = program.getEnvironment().getRequiredProperty("local.server.port");
            for (String page : PAGES) {
                URI address = URI.create("http://localhost:" + port + page);
                client.send(
                        HttpRequest.newBuilder(address).build(),
                        HttpResponse.BodyHandlers.discarding());
            }
        }
    }

    /** On any free port, and without a word to anybody. */
    private static Settings quiet(Settings own) {
        return new Settings(
                0,
                own.baseUrl(),
                own.data(),
                Optional.empty(),
                Optional.empty(),
                own.masterKey(),
                own.brand(),
                own.zone(),
                own.maxUploadBytes(),
                true,
                false);
    }

    private static Map<String, String> apart(Path folder) {
        return Map.of(
                "CAIRN_DATA", folder.toString(),
                "CAIRN_PORT", "0",
                "CAIRN_DEMO", "on",
                "CAIRN_OPEN_BROWSER", "off");
    }
}
