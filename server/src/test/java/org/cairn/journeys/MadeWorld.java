package org.cairn.journeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;
import org.cairn.TestFolder;
import org.cairn.TestPlatform;
import org.jspecify.annotations.Nullable;

/**
 * The demo world, made once for all journeys of this process: each begins with a copy of it, as
 * making it takes far longer than starting on it.
 */
final class MadeWorld {

    private static @Nullable MadeWorld made;

    private final Path folder;
    private final int port;

    private MadeWorld(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    static synchronized MadeWorld get() throws IOException, InterruptedException {
        MadeWorld world = made;
        if (world == null) {
            Path folder = TestFolder.of("journeys", "world", "data");
            int port = TestPlatform.freePort();
            RunningCairn.rehearse(folder, port);
            world = new MadeWorld(folder, port);
            made = world;
        }
        return world;
    }

    /** Where its addresses lead; journeys run one after the other. */
    int port() {
        return port;
    }

    /** Copies it without the files of PostgreSQL, which each start finds by itself. */
    void layInto(Path data) throws IOException {
        TestPlatform.empty(data);
        Files.createDirectories(data.toAbsolutePath().getParent());
        Path binaries = folder.resolve("postgres/postgres-");
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.toList()) {
                if (!one.toString().startsWith(binaries.toString())) {
                    Files.copy(
                            one,
                            data.resolve(folder.relativize(one)),
                            StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }
}
