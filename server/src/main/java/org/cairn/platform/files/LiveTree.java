package org.cairn.platform.files;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;

/**
 * Goes through a tree that is written to meanwhile: what is taken away is passed over. Links are
 * followed; one that leads to nothing, as to a disk that is not there, ends it.
 */
public abstract class LiveTree extends SimpleFileVisitor<Path> {

    /**
     * Begins at this file or folder.
     *
     * @throws IOException when something cannot be read, or {@link #file} cannot do its work
     */
    public final void walk(Path from) throws IOException {
        Files.walkFileTree(from, Set.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, this);
    }

    /** What is to be done with each file. */
    protected abstract void file(Path file) throws IOException;

    @Override
    public final FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
            throws IOException {
        if (attributes.isSymbolicLink()) {
            throw new FileSystemException(file.toString(), null, "leads to nothing");
        }
        try {
            file(file);
            return FileVisitResult.CONTINUE;
        } catch (NoSuchFileException gone) {
            return FileVisitResult.CONTINUE;
        }
    }

    @Override
    public final FileVisitResult visitFileFailed(Path file, IOException problem)
            throws IOException {
        if (problem instanceof NoSuchFileException) {
            return FileVisitResult.CONTINUE;
        }
        throw problem;
    }
}
