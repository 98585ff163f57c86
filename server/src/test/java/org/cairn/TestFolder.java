package org.cairn;

import java.nio.file.Path;

/** Where tests keep files; tests that run in another process beside these keep theirs elsewhere. */
public final class TestFolder {

    private static final Path OURS = Path.of("target", System.getProperty("cairn.fork", "fork-1"));

    private TestFolder() {}

    /** A path below {@code target}, of this process alone. */
    public static Path of(String first, String... more) {
        return OURS.resolve(Path.of(first, more));
    }
}
