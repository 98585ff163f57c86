package org.cairn.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.cairn.platform.database.DataFolder;
import org.springframework.stereotype.Component;

/**
 * Files that arrive piece by piece, over minutes or days, and survive a restart in between: what
 * has arrived stays, and the next piece goes on from there.
 */
@Component
public final class GrowingFiles {

    /** Below the folder of all files: what is there is not whole yet. */
    static final String GROWING = "growing";

    private static final int BUFFER = 128 * 1024;

    private final Path folder;
    private final FileStore files;
    private final Set<UUID> busy = ConcurrentHashMap.newKeySet();

    GrowingFiles(DataFolder data, FileStore files) throws IOException {
        this.folder = data.resolve(FolderStore.FOLDER).resolve(GROWING);
        this.files = files;
        Files.createDirectories(folder);
    }

    /** How much of the file is here. */
    public long length(UUID id) throws IOException {
        Path path = path(id);
        return Files.exists(path) ? Files.size(path) : 0;
    }

    /**
     * Adds a piece; answers how much is here then. A piece that does not begin where the last one
     * ended, or comes while another is still arriving, changes nothing.
     *
     * @param most how large the whole file may become
     */
    public long append(UUID id, long offset, InputStream piece, long most) throws IOException {
        if (!busy.add(id)) {
            return length(id);
        }
        try (FileChannel channel =
                FileChannel.open(path(id), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            if (channel.size() != offset) {
                return channel.size();
            }
            channel.position(offset);
            write(piece, channel, offset, most);
            return channel.size();
        } finally {
            busy.remove(id);
        }
    }

    /** The whole file as a draft, without copying it. */
    public FileDraft finish(UUID id) throws IOException {
        return files.adopt(path(id));
    }

    /** Keeps what has arrived at once, until somebody drops it. */
    public void keep(UUID id, FileDraft whole) throws IOException {
        Files.move(whole.path(), path(id), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Where it lies, to look into it. */
    public Path look(UUID id) {
        return path(id);
    }

    public void drop(UUID id) throws IOException {
        Files.deleteIfExists(path(id));
    }

    private static void write(InputStream piece, FileChannel channel, long offset, long most)
            throws IOException {
        byte[] buffer = new byte[BUFFER];
        for (int n = read(piece, buffer); n >= 0; n = read(piece, buffer)) {
            if (channel.position() + n > most) {
                channel.truncate(offset);
                throw new FileProblem(FileProblem.Kind.TOO_LARGE);
            }
            try {
                ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, n);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
            } catch (IOException refused) {
                channel.truncate(offset);
                throw new FileProblem(FileProblem.Kind.NO_ROOM, refused);
            }
        }
    }

    private static int read(InputStream piece, byte[] buffer) throws IOException {
        try {
            return piece.read(buffer);
        } catch (IOException brokenOff) {
            throw new FileProblem(FileProblem.Kind.CUT_SHORT, brokenOff);
        }
    }

    private Path path(UUID id) {
        return folder.resolve(id.toString());
    }
}
