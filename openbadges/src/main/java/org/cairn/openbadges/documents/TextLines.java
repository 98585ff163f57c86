package org.cairn.openbadges.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads the lines that a person wrote into a text file. */
final class TextLines {

    /** Some editors put it before every text in UTF-8. */
    private static final String MARK = "\uFEFF";

    private TextLines() {}

    /**
     * The lines in UTF-8, without the mark before them.
     *
     * @throws java.nio.charset.MalformedInputException when it is no UTF-8
     * @throws IOException when it cannot be read
     */
    static List<String> of(Path file) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        if (!lines.isEmpty() && lines.getFirst().startsWith(MARK)) {
            lines.set(0, lines.getFirst().substring(MARK.length()));
        }
        return lines;
    }
}
