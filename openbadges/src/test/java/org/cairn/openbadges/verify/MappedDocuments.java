package org.cairn.openbadges.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** A web made of files: lines {@code URL PATH} in a file, paths relative to it. */
final class MappedDocuments implements Documents {

    private final Map<String, Path> files = new HashMap<>();

    MappedDocuments(Path map) {
        try {
            for (var line : Files.readAllLines(map)) {
                var words = line.strip().split("\\s+");
                if (words.length == 2) {
                    files.put(words[0], map.resolveSibling(words[1]));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Answer load(URI address) {
        var file = files.get(address.toString());
        if (file == null) {
            return new Answer.NotFound();
        }
        try {
            return new Answer.Found(Files.readAllBytes(file), "application/json");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
