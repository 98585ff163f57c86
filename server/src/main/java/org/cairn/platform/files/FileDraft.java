package org.cairn.platform.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Bytes that have arrived whole but are not kept yet; closing it without {@link #keep} drops them.
 */
public final class FileDraft implements AutoCloseable {

    private final Path path;
    private final Path home;
    private final Sha256 hash;
    private final long bytes;

    FileDraft(Path path, Path home, Sha256 hash, long bytes) {
        this.path = path;
        this.home = home;
        this.hash = hash;
        this.bytes = bytes;
    }

    /** Where the bytes lie for the moment, to look into them. */
    public Path path() {
        return path;
    }

    public Sha256 hash() {
        return hash;
    }

    public long bytes() {
        return bytes;
    }

    /** Keeps the bytes under their hash: either whole and on the disk, or not at all. */
    public Stored keep() throws IOException {
        if (!Files.exists(home)) {
            Path folder = home.resolveSibling("");
            Files.createDirectories(folder);
            force(path, StandardOpenOption.WRITE);
            Files.move(path, home, StandardCopyOption.ATOMIC_MOVE);
            sync(folder);
            sync(folder.resolveSibling(""));
        }
        return new Stored(hash, bytes);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }

    /** Makes a new name in a folder durable; some systems cannot, and do it by themselves. */
    private static void sync(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            force(folder, StandardOpenOption.READ);
        }
    }

    private static void force(Path path, StandardOpenOption how) throws IOException {
        try (FileChannel channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }
}
