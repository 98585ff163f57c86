package org.cairn.platform.backup;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.stream.Stream;
import org.cairn.platform.audit.AuditLog;
import org.cairn.platform.database.AttachedDatabase;
import org.cairn.platform.database.ClusterCopy;
import org.cairn.platform.files.Durable;
import org.cairn.platform.files.FilesCopy;
import org.cairn.platform.secrets.KeyElsewhere;
import org.cairn.platform.settings.SettingsProblem;
import org.springframework.util.FileSystemUtils;

/**
 * A copy of a data folder without its master key. First the database, then the files: a file is
 * there before the database speaks of it, and is never changed.
 *
 * @param log what the audit log of the copy was found to be
 */
record Backup(AuditLog.Check log, FilesCopy files) {

    private static final String SETTINGS = "cairn.properties";

    boolean isSound() {
        return log.whole() && files.damaged().isEmpty();
    }

    /**
     * Makes it beside the folder under another name, and gives it its name when it is whole, so
     * that half a copy is never taken for one.
     *
     * @param folder does not exist, or is empty
     * @throws IOException when something cannot be read or written; then nothing is left of it
     */
    static Backup make(Path data, Path folder) throws IOException {
        requireNew(data, folder);
        Path half = folder.resolveSibling(folder.getFileName() + ".unfinished");
        Files.createDirectories(Objects.requireNonNull(folder.getParent()));
        Files.createDirectory(half);
        try {
            Backup backup = into(half, data);
            Files.deleteIfExists(folder);
            Files.move(half, folder);
            return backup;
        } catch (IOException | RuntimeException failed) {
            FileSystemUtils.deleteRecursively(half);
            throw failed;
        }
    }

    /** Why, for a person. */
    static String reason(IOException failed) {
        return switch (failed) {
            case FileAlreadyExistsException there ->
                    there.getFile()
                            + " is there already; if another copy that was broken off left it,"
                            + " delete it.";
            case NoSuchFileException missing -> missing.getFile() + " is missing.";
            default -> failed.getMessage() + ".";
        };
    }

    private static void requireNew(Path data, Path folder) throws IOException {
        if (folder.getFileName() == null || folder.startsWith(data) || data.startsWith(folder)) {
            throw new SettingsProblem(
                    "The copy must not lie in the data folder " + data + " or around it.");
        }
        if (Files.isDirectory(folder)) {
            try (Stream<Path> inside = Files.list(folder)) {
                if (inside.findAny().isEmpty()) {
                    return;
                }
            }
        }
        if (Files.exists(folder)) {
            throw new SettingsProblem(
                    folder
                            + " is there already. Each copy needs a new folder, so that none is lost.");
        }
    }

    private static Backup into(Path half, Path data) throws IOException {
        if (half.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(half, PosixFilePermissions.fromString("rwx------"));
        }
        try (AttachedDatabase database = AttachedDatabase.in(data)) {
            ClusterCopy.copy(database.source(), data, half);
        }
        FilesCopy files = FilesCopy.of(data, half);
        if (Files.exists(data.resolve(SETTINGS))) {
            Durable.copy(data.resolve(SETTINGS), half.resolve(SETTINGS));
        }
        KeyElsewhere.say(half);
        AuditLog.Check check = opened(half);
        return new Backup(check, files);
    }

    /** What was copied while it was written to is made consistent by its first start. */
    private static AuditLog.Check opened(Path half) throws IOException {
        AuditLog.Check check;
        try (AttachedDatabase copy = AttachedDatabase.in(half)) {
            check = AuditLog.in(copy.source()).check();
        }
        try (Stream<Path> parts = Files.list(half.resolve("postgres"))) {
            for (Path part : parts.toList()) {
                if (!part.endsWith("cluster") && !part.endsWith("password")) {
                    FileSystemUtils.deleteRecursively(part);
                }
            }
        }
        return check;
    }
}
