package org.cairn.openbadges.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * The three streams of the process.
 *
 * @param out results, UTF-8
 * @param err words about the use
 */
record Console(InputStream in, PrintStream out, PrintStream err) {

    private static final int BUFFER = 1 << 16;

    static Console ofTheProcess() {
        return new Console(System.in, stream(FileDescriptor.out), stream(FileDescriptor.err));
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(
                new BufferedOutputStream(new FileOutputStream(descriptor), BUFFER),
                false,
                StandardCharsets.UTF_8);
    }

    void flush() {
        out.flush();
        err.flush();
    }
}
