package org.cairn;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.cairn.people.NewPerson;
import org.cairn.people.People;
import org.cairn.platform.database.EmbeddedPostgres;
import org.cairn.platform.settings.Settings;
import org.cairn.platform.settings.SettingsReader;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * The program under test: an empty data folder below {@code target}, a free port, everything else
 * as in real life.
 */
public final class TestPlatform
        implements ApplicationContextInitializer<GenericApplicationContext> {

    @Override
    public void initialize(GenericApplicationContext context) {
        Cairn.with(settings(TestFolder.of("test-data"))).initialize(context);
        context.registerBean(ApplicationRunner.class, () -> somebody(context));
    }

    /** Somebody has an account, so that pages are shown instead of the set-up. */
    private static ApplicationRunner somebody(GenericApplicationContext context) {
        return arguments ->
                context.getBean(People.class)
                        .create(
                                NewPerson.named(
                                        "First Person",
                                        "first.person@test.example",
                                        context.getBean(Settings.class).zone()));
    }

    /** Settings for a fresh folder. */
    public static Settings settings(Path folder) {
        try {
            empty(folder);
            return SettingsReader.read(
                    Map.of(
                            "CAIRN_DATA", folder.toAbsolutePath().toString(),
                            "CAIRN_PORT", String.valueOf(freePort()),
                            "CAIRN_DEMO", "off"));
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    public static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /**
     * Empties a data folder. PostgreSQL is unpacked once for all folders, because that takes
     * seconds.
     */
    public static void empty(Path folder) throws IOException {
        EmbeddedPostgres.unpackBeside();
        FileSystemUtils.deleteRecursively(folder);
    }
}
