package org.cairn.platform.files;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import org.cairn.platform.Ids;
import org.cairn.platform.database.DataFolder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Files in folders of the data folder: {@code files/ab/cd/abcd…}; drafts lie in {@code
 * files/incoming} on the same disk, so that keeping one is a rename.
 */
@Component
final class FolderStore implements FileStore {

    /** Below the data folder. */
    static final String FOLDER = "files";

    /** Below that: nothing in it is kept yet. */
    static final String INCOMING = "incoming";

    private static final int BUFFER = 128 * 1024;

    private final Path root;
    private final Path incoming;
    private final Opening opening;

    @Autowired
    FolderStore(DataFolder folder) {
        this(folder.resolve(FOLDER), FolderStore::create);
    }

    FolderStore(Path root, Opening opening) {
        this.root = root;
        this.incoming = root.resolve(INCOMING);
        this.opening = opening;
        dropOldDrafts();
    }

    /** How a draft is opened for writing. */
    interface Opening {
        FileChannel open(Path path) throws IOException;
    }

    @Override
    public FileDraft draft(InputStream content, long limit) throws IOException {
        return draft(out -> copy(content, out, limit));
    }

    @Override
    public FileDraft draft(Writing content) throws IOException {
        Path path = incoming.resolve(Ids.unguessable());
        try (FileChannel channel = opening.open(path)) {
            Counted counted = new Counted(Channels.newOutputStream(channel));
            BufferedOutputStream out = new BufferedOutputStream(counted, BUFFER);
            content.to(out);
            out.flush();
            Sha256 hash = Sha256.ofDigest(counted.digest.digest());
            return new FileDraft(path, home(hash), hash, counted.bytes);
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(path);
            throw failed;
        }
    }

    @Override
    public FileDraft adopt(Path file) throws IOException {
        MessageDigest digest = Sha256.digest();
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
        }
        Sha256 hash = Sha256.ofDigest(digest.digest());
        return new FileDraft(file, home(hash), hash, Files.size(file));
    }

    @Override
    public boolean has(Sha256 hash) {
        return Files.exists(home(hash));
    }

    @Override
    public long size(Sha256 hash) throws IOException {
        return Files.size(home(hash));
    }

    @Override
    public InputStream open(Sha256 hash) throws IOException {
        return Files.newInputStream(home(hash));
    }

    @Override
    public InputStream openRange(Sha256 hash, long from, long length) throws IOException {
        FileChannel channel = FileChannel.open(home(hash), StandardOpenOption.READ);
        channel.position(from);
        return new Portion(Channels.newInputStream(channel), length);
    }

    private static void copy(InputStream content, OutputStream out, long limit) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long total = 0;
        for (int n = read(content, buffer); n >= 0; n = read(content, buffer)) {
            total += n;
            if (total > limit) {
                throw new FileProblem(FileProblem.Kind.TOO_LARGE);
            }
            out.write(buffer, 0, n);
        }
    }

    /** A source that breaks off is told apart from a disk that refuses. */
    private static int read(InputStream content, byte[] buffer) throws IOException {
        try {
            return content.read(buffer);
        } catch (IOException brokenOff) {
            throw new FileProblem(FileProblem.Kind.CUT_SHORT, brokenOff);
        }
    }

    private Path home(Sha256 hash) {
        String hex = hash.hex();
        return root.resolve(hex.substring(0, 2)).resolve(hex.substring(2, 4)).resolve(hex);
    }

    private static FileChannel create(Path path) throws IOException {
        return FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    /** Drafts of an earlier run can never be kept: the data folder has one program at a time. */
    private void dropOldDrafts() {
        try {
            Files.createDirectories(incoming);
            try (var drafts = Files.list(incoming)) {
                for (Path draft : drafts.toList()) {
                    Files.deleteIfExists(draft);
                }
            }
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    /** Counts and hashes what goes through, and says when the disk takes no more. */
    private static final class Counted extends FilterOutputStream {

        private final MessageDigest digest = Sha256.digest();
        private long bytes;

        Counted(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] content, int from, int length) throws IOException {
            try {
                out.write(content, from, length);
            } catch (IOException refused) {
                throw new FileProblem(FileProblem.Kind.NO_ROOM, refused);
            }
            digest.update(content, from, length);
            bytes += length;
        }
    }

    /** The first so many bytes of a stream. */
    private static final class Portion extends java.io.FilterInputStream {

        private long left;

        Portion(InputStream in, long length) {
            super(in);
            this.left = length;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            if (left <= 0) {
                return -1;
            }
            int n = in.read(buffer, from, (int) Math.min(left, length));
            left -= Math.max(n, 0);
            return n;
        }
    }
}
