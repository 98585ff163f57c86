package org.cairn.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * New files for their owner's eyes only, whose content is on the disk, and not only on its way to
 * it, once a method returns.
 */
public final class Durable {

    private static final Set<OpenOption> NEW =
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    private static final FileAttribute<?>[] OWN = {
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
    };

    private Durable() {}

    /** Writes a new file. */
    public static void write(InputStream content, Path to) throws IOException {
        boolean posix = to.getFileSystem().supportedFileAttributeViews().contains("posix");
        try (FileChannel channel =
                FileChannel.open(to, NEW, posix ? OWN : new FileAttribute<?>[0])) {
            OutputStream out = Channels.newOutputStream(channel);
            content.transferTo(out);
            channel.force(true);
        }
    }

    /** Copies what the file holds now. */
    public static void copy(Path from, Path to) throws IOException {
        try (InputStream content = Files.newInputStream(from)) {
            write(content, to);
        }
    }
}
