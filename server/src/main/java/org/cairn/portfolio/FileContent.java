package org.cairn.portfolio;

import org.cairn.platform.files.Sha256;

/**
 * A file in the file store.
 *
 * @param mediaType what the bytes were found to be, whatever the name said
 * @param fileName as the owner called it; for the owner's eyes only
 */
public record FileContent(Sha256 hash, long bytes, String mediaType, String fileName)
        implements Content {

    public FileContent {
        if (bytes <= 0 || mediaType.isBlank() || fileName.isBlank()) {
            throw new IllegalArgumentException("a file has bytes, a type and a name");
        }
    }
}
