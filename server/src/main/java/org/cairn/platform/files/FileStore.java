package org.cairn.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;

/**
 * Where files are kept. A file is named by the SHA-256 of its bytes, so equal files are kept once
 * and a kept file never changes.
 */
public interface FileStore {

    /** Streams the content in; it is safely on the disk when this returns. */
    default Stored put(InputStream content) throws IOException {
        try (FileDraft draft = draft(content, Long.MAX_VALUE)) {
            return draft.keep();
        }
    }

    /**
     * Streams the content into a draft that leaves nothing behind unless it is kept.
     *
     * @throws FileProblem if there are more bytes than {@code limit}, or no room on the disk
     */
    FileDraft draft(InputStream content, long limit) throws IOException;

    /** A draft that a program writes itself, such as a cleaned copy of another draft. */
    FileDraft draft(Writing content) throws IOException;

    /**
     * Makes a draft of a file that lies in the data folder already; the file is the draft's now.
     */
    FileDraft adopt(Path file) throws IOException;

    boolean has(Sha256 hash);

    /** The size of a kept file. */
    long size(Sha256 hash) throws IOException;

    /** The whole of a kept file. */
    InputStream open(Sha256 hash) throws IOException;

    /** A part of a kept file: {@code length} bytes from {@code from}, or up to its end. */
    InputStream openRange(Sha256 hash, long from, long length) throws IOException;

    /** Something that writes the content of a draft. */
    @FunctionalInterface
    interface Writing {
        void to(OutputStream out) throws IOException;
    }
}
