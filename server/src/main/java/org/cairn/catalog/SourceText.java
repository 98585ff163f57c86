package org.cairn.catalog;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import org.cairn.platform.web.Text;

/** The bytes of a definition file as text: not empty, not huge, UTF-8 and nothing else. */
final class SourceText {

    static final int LARGEST = 1_048_576;

    private SourceText() {}

    static String of(byte[] file) throws Unreadable {
        if (file.length > LARGEST) {
            throw problem(Place.START, "catalog.problem.large");
        }
        String text = decoded(file);
        if (text.isBlank()) {
            throw problem(Place.START, "catalog.problem.empty");
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static String decoded(byte[] file) throws Unreadable {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer text = CharBuffer.allocate(file.length);
        CoderResult result = decoder.decode(ByteBuffer.wrap(file), text, true);
        text.flip();
        if (result.isError()) {
            throw problem(endOf(text.toString()), "catalog.problem.encoding");
        }
        return text.toString();
    }

    private static Place endOf(String readable) {
        int line = (int) readable.chars().filter(letter -> letter == '\n').count() + 1;
        return new Place(line, readable.length() - readable.lastIndexOf('\n'));
    }

    private static Unreadable problem(Place place, String key) {
        return new Unreadable(
                new DefinitionProblem(place.line(), place.column(), "", Text.of(key)));
    }
}
