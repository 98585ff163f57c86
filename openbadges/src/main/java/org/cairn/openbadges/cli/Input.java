package org.cairn.openbadges.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Reads files, and the standard input under the name {@code -}, up to a limit. */
final class Input {

    /** More than any badge has; what is larger is refused by those who read it. */
    static final int MOST_BYTES = 32 << 20;

    static final String STANDARD = "-";

    private Input() {}

    /**
     * The bytes; of a larger file one more than the limit, so that it is seen to be too large.
     *
     * @throws FileProblem when there is nothing to read
     */
    static byte[] read(String name, Console console) {
        try {
            return name.equals(STANDARD) ? bytes(console.in()) : file(path(name));
        } catch (IOException e) {
            throw new FileProblem(
                    name.equals(STANDARD)
                            ? "The standard input cannot be read."
                            : "The file " + name + " cannot be read.");
        }
    }

    /** The path of that name. */
    static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new FileProblem(name + " is no name of a file.");
        }
    }

    private static byte[] file(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new FileProblem("There is no file " + file + ".");
        }
        if (Files.isDirectory(file)) {
            throw new FileProblem(file + " is a folder, not a file.");
        }
        try (var in = Files.newInputStream(file)) {
            return bytes(in);
        }
    }

    private static byte[] bytes(InputStream in) throws IOException {
        return in.readNBytes(MOST_BYTES + 1);
    }
}
