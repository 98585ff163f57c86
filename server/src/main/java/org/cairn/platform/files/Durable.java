package org.cairn.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** New files that are on the disk, and not only on their way to it, once a method returns. */
public final class Durable {

    private Durable() {}

    /** Writes a new file. */
    public static void write(InputStream content, Path to) throws IOException {
        try (FileChannel channel =
                FileChannel.open(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
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
