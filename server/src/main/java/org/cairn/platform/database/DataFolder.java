package org.cairn.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.cairn.platform.settings.SettingsProblem;
import org.jspecify.annotations.Nullable;

/** The one folder that holds everything, claimed by one running program at a time. */
public final class DataFolder implements AutoCloseable {

    private final Path path;
    private final FileChannel channel;
    private final FileLock lock;

    private DataFolder(Path path, FileChannel channel, FileLock lock) {
        this.path = path;
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Makes the folder if needed and claims it; {@link SettingsProblem} says who else holds it or
     * why it cannot be used.
     */
    public static DataFolder claim(Path path) {
        return claimIfFree(path)
                .orElseThrow(() ->
                        new SettingsProblem(
                                "Another Cairn is already running on the data folder "
                                        + path
                                        + ". Stop it first, or give this one a folder of its own with CAIRN_DATA."));
    }

    /** The same; empty while another program holds it. */
    static Optional<DataFolder> claimIfFree(Path path) {
        try {
            Files.createDirectories(path);
            keepPrivate(path);
            FileChannel channel =
                    FileChannel.open(
                            path.resolve("cairn.lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            return Optional.of(new DataFolder(path, channel, lock));
        } catch (IOException unusable) {
            throw new SettingsProblem(
                    "The data folder "
                            + path
                            + " (CAIRN_DATA) cannot be used: "
                            + unusable.getMessage());
        }
    }

    /** A folder or file below this one. */
    public Path resolve(String name) {
        return path.resolve(name);
    }

    @Override
    public void close() {
        try {
            lock.release();
            channel.close();
        } catch (IOException alreadyGone) {
            throw new UncheckedIOException(alreadyGone);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProgram) {
            return null;
        }
    }

    private static void keepPrivate(Path path) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
        }
    }
}
