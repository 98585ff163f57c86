package org.cairn.platform.files;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * All files of a data folder copied into another, also while more arrive. Those that are kept for
 * good are held against their names.
 *
 * @param files how many are kept for good
 * @param damaged below the data folder: those whose content is not what their name says
 */
public record FilesCopy(long files, List<Path> damaged) {

    private static final Path GROWING = Path.of(FolderStore.FOLDER, GrowingFiles.GROWING);

    public FilesCopy {
        damaged = List.copyOf(damaged);
    }

    /**
     * @throws IOException when they cannot be read or written
     */
    public static FilesCopy of(Path data, Path copy) throws IOException {
        Path files = data.resolve(FolderStore.FOLDER);
        Visit visit = new Visit(data, copy);
        if (Files.exists(files, LinkOption.NOFOLLOW_LINKS)) {
            visit.walk(files);
        }
        return new FilesCopy(visit.files, visit.damaged);
    }

    private static final class Visit extends LiveTree {

        private final Path data;
        private final Path copy;
        private final List<Path> damaged = new ArrayList<>();
        private long files;

        Visit(Path data, Path copy) {
            this.data = data;
            this.copy = copy;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
                throws IOException {
            if (folder.endsWith(FolderStore.INCOMING)) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            Files.createDirectories(copy.resolve(data.relativize(folder)));
            return FileVisitResult.CONTINUE;
        }

        @Override
        protected void file(Path file) throws IOException {
            Path place = data.relativize(file);
            try (DigestInputStream content =
                    new DigestInputStream(Files.newInputStream(file), Sha256.digest())) {
                Durable.write(content, copy.resolve(place));
                if (!place.startsWith(GROWING)) {
                    count(place, Sha256.ofDigest(content.getMessageDigest().digest()));
                }
            }
        }

        private void count(Path place, Sha256 hash) {
            files++;
            if (!place.endsWith(hash.hex())) {
                damaged.add(place);
            }
        }
    }
}
