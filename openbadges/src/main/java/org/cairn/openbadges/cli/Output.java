package org.cairn.openbadges.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;

/** Writes results to the standard output or into new files; no file is ever overwritten. */
final class Output {

    private static final Set<OpenOption> NEW =
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

    private Output() {}

    /**
     * Writes to the file of that name, or to the standard output when there is none.
     *
     * @throws FileProblem when the file exists already or cannot be written
     */
    static void write(byte[] bytes, Optional<String> name, Console console) {
        if (name.isEmpty() || name.get().equals(Input.STANDARD)) {
            console.out().writeBytes(bytes);
            return;
        }
        create(Input.path(name.get()), bytes);
    }

    /** Writes a new file that only its owner can read. */
    static void secret(byte[] bytes, Path file) {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        if (posix) {
            create(
                    file,
                    bytes,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
        } else {
            create(file, bytes);
        }
    }

    private static void create(Path file, byte[] bytes, FileAttribute<?>... attributes) {
        try (var channel = Files.newByteChannel(file, NEW, attributes)) {
            var buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
        } catch (FileAlreadyExistsException e) {
            throw new FileProblem(file + " exists already and is not overwritten.");
        } catch (IOException e) {
            throw new FileProblem("The file " + file + " cannot be written.");
        }
    }
}
