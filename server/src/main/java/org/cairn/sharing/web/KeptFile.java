package org.cairn.sharing.web;

import java.io.IOException;
import java.io.InputStream;
import org.cairn.platform.files.FileStore;
import org.cairn.platform.files.Sha256;
import org.springframework.core.io.AbstractResource;

/** A file of the file store as Spring sends it, in parts too. */
final class KeptFile extends AbstractResource {

    private final FileStore files;
    private final Sha256 hash;
    private final long bytes;

    KeptFile(FileStore files, Sha256 hash, long bytes) {
        this.files = files;
        this.hash = hash;
        this.bytes = bytes;
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return files.open(hash);
    }

    @Override
    public long contentLength() {
        return bytes;
    }

    @Override
    public String getDescription() {
        return "kept file " + hash;
    }
}
