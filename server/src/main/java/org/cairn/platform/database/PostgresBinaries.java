package org.cairn.platform.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.cairn.platform.Beside;
import org.cairn.platform.settings.SettingsProblem;
import org.tukaani.xz.XZInputStream;

/**
 * The files of the PostgreSQL server that come with the program, unpacked once into the data
 * folder. Unpacking takes seconds, so they are linked instead where they lie unpacked already,
 * beside the program.
 */
final class PostgresBinaries {

    /** Changes with the bundled server, so that an upgrade unpacks anew. */
    private static final String RELEASE = "18.6.0";

    private static final String FOLDER = "postgres-" + RELEASE;
    private static final String COMPLETE = "complete";

    private PostgresBinaries() {}

    /** The folder with {@code bin/}, {@code lib/} and {@code share/}. */
    static Path unpackBelow(Path folder) {
        Path target = folder.resolve(FOLDER);
        if (isComplete(target)) {
            return target;
        }
        return Beside.folder()
                .map(beside -> beside.resolve(FOLDER))
                .filter(ready -> !ready.equals(target) && isComplete(ready))
                .filter(ready -> link(ready, target))
                .map(_ -> target)
                .orElseGet(() -> unpackInto(target));
    }

    private static boolean isComplete(Path folder) {
        return Files.exists(folder.resolve(COMPLETE));
    }

    /** Whether all files could be linked, or copied to another disk. */
    private static boolean link(Path from, Path target) {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.filter(one -> !one.endsWith(COMPLETE)).toList()) {
                place(path, target.resolve(from.relativize(path)));
            }
            Files.writeString(target.resolve(COMPLETE), RELEASE);
            return true;
        } catch (IOException | UncheckedIOException unpackInstead) {
            return false;
        }
    }

    private static void place(Path path, Path copy) throws IOException {
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            Files.createDirectories(copy);
            return;
        }
        Files.deleteIfExists(copy);
        try {
            Files.createLink(copy, path);
        } catch (UnsupportedOperationException | FileSystemException otherDisk) {
            Files.copy(path, copy, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
        }
    }

    private static Path unpackInto(Path target) {
        String name = archiveName();
        try (InputStream packed =
                PostgresBinaries.class.getClassLoader().getResourceAsStream(name)) {
            if (packed == null) {
                throw new SettingsProblem(
                        "This build of Cairn carries no PostgreSQL for this machine ("
                                + name
                                + "); set CAIRN_DATABASE_URL to a PostgreSQL 15 or newer.");
            }
            unpack(packed, target);
            Files.writeString(target.resolve(COMPLETE), RELEASE);
            return target;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void unpack(InputStream packed, Path target) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
            for (TarArchiveEntry entry = tar.getNextEntry();
                    entry != null;
                    entry = tar.getNextEntry()) {
                place(tar, entry, target);
            }
        }
    }

    private static void place(TarArchiveInputStream tar, TarArchiveEntry entry, Path target)
            throws IOException {
        Path path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("entry outside the folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
        } else if (entry.isSymbolicLink()) {
            Files.createDirectories(path.getParent());
            Files.deleteIfExists(path);
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.createDirectories(path.getParent());
            Files.copy(tar, path, StandardCopyOption.REPLACE_EXISTING);
            if ((entry.getMode() & 0100) != 0
                    && path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
    }

    private static String archiveName() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String arch = System.getProperty("os.arch");
        boolean arm = arch.equals("aarch64");
        if (os.contains("win")) {
            return "postgres-windows-x86_64.txz";
        }
        if (os.contains("mac")) {
            return arm ? "postgres-darwin-arm_64.txz" : "postgres-darwin-x86_64.txz";
        }
        return arm ? "postgres-linux-arm_64.txz" : "postgres-linux-x86_64.txz";
    }
}
