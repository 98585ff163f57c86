package org.cairn.platform.backup;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cairn.platform.audit.AuditLog;
import org.cairn.platform.database.AttachedDatabase;
import org.cairn.platform.database.ClusterCopy;
import org.cairn.platform.files.Durable;
import org.cairn.platform.files.FilesCopy;
import org.cairn.platform.secrets.KeyElsewhere;
import org.cairn.platform.settings.SettingsProblem;
import org.springframework.dao.DataAccessException;
import org.springframework.util.FileSystemUtils;

/**
 * A copy of a data folder without its master key. First the database, then the files: a file is
 * there before the database speaks of it, and is never changed.
 *
 * @param log what the audit log of the copy was found to be
 * @param settings whether the settings file is in it, if there is one
 */
record Backup(AuditLog.Check log, FilesCopy files, boolean settings) {

    private static final String SETTINGS = "cairn.properties";
    private static final String KEY = "CAIRN_MASTER_KEY";

    /** In a line that is only for people now, say. */
    private static final Pattern ONCE_HELD = Pattern.compile(KEY + "[ \\t]*[=:][ \\t]*\\S");

    boolean isSound() {
        return log.whole() && files.damaged().isEmpty();
    }

    /**
     * Makes it beside the folder under another name, and gives it its name when it is whole, so
     * that half a copy is never taken for one.
     *
     * @param folder does not exist
     * @throws IOException when something cannot be read or written; then nothing is left of it
     */
    static Backup make(Path data, Path folder) throws IOException {
        requireNew(data, folder);
        Path half = folder.resolveSibling(folder.getFileName() + ".unfinished");
        if (Files.exists(half, LinkOption.NOFOLLOW_LINKS)) {
            throw new SettingsProblem(
                    half
                            + " is there already. Another copy is being made, or was broken off; then"
                            + " delete it.");
        }
        Files.createDirectories(Objects.requireNonNull(folder.getParent()));
        Files.createDirectory(half);
        try {
            Backup backup = into(half, data);
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
            case FileAlreadyExistsException there -> there.getFile() + " is in the way.";
            case NoSuchFileException missing -> missing.getFile() + " is missing.";
            case AccessDeniedException closed ->
                    closed.getFile() + " cannot be read or written by this user.";
            default -> failed.getMessage() + ".";
        };
    }

    private static void requireNew(Path data, Path folder) throws IOException {
        Path home = real(data);
        Path target = real(folder);
        if (folder.getFileName() == null || target.startsWith(home) || home.startsWith(target)) {
            throw new SettingsProblem(
                    "The copy must not lie in the data folder " + data + " or around it.");
        }
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            throw new SettingsProblem(
                    folder
                            + " is there already. Each copy needs a new folder, so that none is lost.");
        }
    }

    /** Where it lies or will lie, whatever links lead there. */
    private static Path real(Path path) throws IOException {
        Path there = path;
        while (!Files.exists(there)) {
            there = Objects.requireNonNull(there.getParent());
        }
        return there.toRealPath().resolve(there.relativize(path));
    }

    private static Backup into(Path half, Path data) throws IOException {
        if (half.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(half, PosixFilePermissions.fromString("rwx------"));
        }
        try (AttachedDatabase database = AttachedDatabase.in(data)) {
            ClusterCopy.copy(database.source(), data, half);
        }
        FilesCopy files = FilesCopy.of(data, half);
        boolean settings = copySettings(data, half);
        KeyElsewhere.say(half);
        return new Backup(opened(half), files, settings);
    }

    /** Not where they hold the master key; whether they are there now, if there are any. */
    static boolean copySettings(Path data, Path half) throws IOException {
        Path file = data.resolve(SETTINGS);
        if (!Files.exists(file)) {
            return true;
        }
        String text = Files.readString(file);
        Properties settings = new Properties();
        settings.load(new StringReader(text));
        if (!settings.getProperty(KEY, "").isBlank() || ONCE_HELD.matcher(text).find()) {
            return false;
        }
        Durable.copy(file, half.resolve(SETTINGS));
        return true;
    }

    /** What was copied while it was written to is made consistent by its first start. */
    private static AuditLog.Check opened(Path half) throws IOException {
        AuditLog.Check check;
        try (AttachedDatabase copy = AttachedDatabase.in(half)) {
            check = AuditLog.in(copy.source()).check();
        } catch (SettingsProblem | DataAccessException silent) {
            throw new IOException("the copy could not be opened: " + lastWord(half), silent);
        }
        Files.deleteIfExists(half.resolve("cairn.lock"));
        try (Stream<Path> parts = Files.list(half.resolve("postgres"))) {
            for (Path part : parts.toList()) {
                if (!part.endsWith("cluster") && !part.endsWith("password")) {
                    FileSystemUtils.deleteRecursively(part);
                }
            }
        }
        return check;
    }

    /** What its PostgreSQL said before it gave up. */
    private static String lastWord(Path half) throws IOException {
        Path log = half.resolve("postgres/server.log");
        List<String> said = Files.exists(log) ? Files.readAllLines(log) : List.of();
        return said.stream()
                .filter(line -> line.contains("FATAL") || line.contains("PANIC"))
                .reduce((_, last) -> last)
                .orElse("its database said nothing");
    }
}
